"""The full program of the best group: seats × duo flags × "somebody of this organisation is in".

Its candidates are those that the cheaper steps of `assignment_group` could not rule out.
"""

# ruff: noqa: ANN202  (compiled, types are inferred)

from numba import njit

NEVER = -1e18
POSSIBLE = -1e17
EXTRA = 4


@njit(cache=True, nogil=True)
def sits(roles, k):
    """Whether a person with these roles can take seat k; the last two need none."""
    return k > 2 or (roles >> k) & 1 == 1


@njit(cache=True, nogil=True)
def full_program(kept, duo, seats, digits, step, price, floor, desk):
    """The program with colleagues and duo, over the people in desk.few."""
    codes = digits.shape[0]
    flags = 4 if duo else 1
    states = codes * flags
    outside, inside = desk.outside, desk.inside
    outside[:states] = NEVER
    outside[0] = 0.0
    for at in range(kept):
        i = desk.few[at]
        mine = desk.organisation[i]
        if at == 0 or desk.organisation[desk.few[at - 1]] != mine:
            inside[:states] = NEVER
        bit = 0
        if duo:
            bit = 1 if desk.senior[i] else 2
        for code in range(codes - 1, -1, -1):
            for flag in range(flags):
                state = code * flags + flag
                best = inside[state]
                chosen = 0
                if flag & bit == bit:
                    for k in range(5):
                        if digits[code, k] == 0 or not sits(desk.roles[i], k):
                            continue
                        worth = desk.extra[i] if k == EXTRA else desk.full[i]
                        for had in range(2 if duo else 1):
                            before = (code - step[k]) * flags + flag - (bit if had == 0 else 0)
                            if outside[before] + worth > best:
                                best = outside[before] + worth
                                chosen = 1 + k + 8 * had
                            if inside[before] + worth - price > best:
                                best = inside[before] + worth - price
                                chosen = 1 + k + 8 * had + 16
                inside[state] = best
                desk.move[at, state] = chosen
        if at == kept - 1 or desk.organisation[desk.few[at + 1]] != mine:
            for state in range(states):
                desk.entered[at, state] = inside[state] > outside[state]
                if desk.entered[at, state]:
                    outside[state] = inside[state]
    best = NEVER
    end = -1
    for fewer in range(seats[EXTRA] + 1):
        state = (codes - 1 - fewer) * flags + flags - 1
        if outside[state] > best:
            best = outside[state]
            end = state
    if best < POSSIBLE or best <= floor:
        return NEVER, 0
    return best, _trace(kept, end, flags, duo, step, desk)


@njit(cache=True, nogil=True)
def _trace(kept, state, flags, duo, step, desk):
    """Walks back from the end state; the group stands in desk.row and desk.seat."""
    size = 0
    at = kept - 1
    within = False
    while at >= 0:
        i = desk.few[at]
        mine = desk.organisation[i]
        if not within:
            within = desk.entered[at, state]
            if not within:
                while at >= 0 and desk.organisation[desk.few[at]] == mine:
                    at -= 1
                continue
        chosen = desk.move[at, state]
        at -= 1
        if chosen == 0:
            continue
        chosen -= 1
        k = chosen & 7
        desk.row[size] = i
        desk.seat[size] = k
        size += 1
        flag = state % flags
        if duo and (chosen >> 3) & 1 == 0:
            flag -= 1 if desk.senior[i] else 2
        state = (state // flags - step[k]) * flags + flag
        if (chosen >> 4) & 1 == 0:
            within = False
            while at >= 0 and desk.organisation[desk.few[at]] == mine:
                at -= 1
    return size
