"""A transaction that the database ended because it idled: the client may try again."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from psycopg.errors import IdleInTransactionSessionTimeout
from sqlalchemy.exc import InternalError

from flying_trainees.core import problems


def test_a_computation_that_outlasts_its_transaction_is_answered_with_try_again() -> None:
    app = FastAPI()
    problems.install(app)

    @app.get("/v1/slow")
    def slow() -> None:
        raise InternalError("SELECT 1", None, IdleInTransactionSessionTimeout())

    answer = TestClient(app, base_url="http://localhost").get("/v1/slow")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "2"
    assert answer.json()["code"] == "busy"
