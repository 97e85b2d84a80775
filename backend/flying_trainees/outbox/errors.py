"""Errors of deliveries."""

from flying_trainees.core.errors import Conflict


class DeliveryNotFailed(Conflict):
    """Only a failed delivery can be tried again by hand."""

    code = "delivery-not-failed"


class DeliveryForgotten(Conflict):
    """Its content is gone: it held a secret, or is too old."""

    code = "delivery-forgotten"
