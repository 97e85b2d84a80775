"""Which system account runs the server: PostgreSQL refuses to run as root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

UNPRIVILEGED = "nobody"


@dataclass(frozen=True, slots=True)
class Account:
    """The account of the server's processes. `drop` says whether root has to become it."""

    uid: int
    gid: int
    drop: bool

    def own(self, path: Path) -> None:
        """Give `path` to this account, where that needs doing."""
        if self.drop:
            os.chown(path, self.uid, self.gid)

    def can_reach(self, path: Path) -> bool:
        """Whether this account may pass through every folder above `path`, and above its target."""
        above = {*path.absolute().parents, *path.resolve().parents}
        return not self.drop or all(self._may_enter(folder) for folder in above)

    def _may_enter(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & stat.S_IXUSR)
        if status.st_gid == self.gid:
            return bool(status.st_mode & stat.S_IXGRP)
        return bool(status.st_mode & stat.S_IXOTH)


def server_account(cluster: Path) -> Account:
    """The account for the server on `cluster`.

    An ordinary user runs it himself. Root hands it to the owner of the existing cluster, so that
    a folder once made by an ordinary user stays his, and otherwise to `nobody`.
    """
    if os.geteuid() != 0:
        return Account(uid=os.geteuid(), gid=os.getegid(), drop=False)
    if cluster.exists() and (status := cluster.stat()).st_uid != 0:
        return Account(uid=status.st_uid, gid=status.st_gid, drop=True)
    nobody = pwd.getpwnam(UNPRIVILEGED)
    return Account(uid=nobody.pw_uid, gid=nobody.pw_gid, drop=True)
