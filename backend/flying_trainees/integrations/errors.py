"""Errors of webhooks."""

from flying_trainees.core.errors import Conflict


class TooManyWebhooks(Conflict):
    """An organisation or network has a few, not hundreds."""

    code = "too-many-webhooks"


class DeliveryUnderWay(Conflict):
    """It is being delivered already."""

    code = "webhook-delivery-under-way"


class WebhookNotActive(Conflict):
    """Nothing is delivered to a webhook that is switched off."""

    code = "webhook-not-active"
