# The product in one image: `serve` by default; `worker` and `migrate` as other commands.
# The steps are the scripts that developers and CI run as well.

FROM node:24-slim AS frontend
WORKDIR /app
COPY scripts scripts
COPY frontend frontend
RUN scripts/build-frontend.sh

FROM python:3.13-slim AS backend
WORKDIR /app
COPY requirements.lock requirements-build.lock pyproject.toml README.md LICENSE ./
COPY scripts scripts
COPY backend backend
RUN scripts/install-python.sh production && scripts/warm-engine.sh

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /app flying-trainees
WORKDIR /app
COPY --from=backend /app /app
COPY --from=frontend /app/frontend/dist frontend/dist
COPY migrations migrations
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    PORT=8000 \
    FRONTEND_DIR=/app/frontend/dist
USER flying-trainees
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
    CMD ["python", "/app/scripts/check_health.py"]
CMD ["flying-trainees", "serve"]
