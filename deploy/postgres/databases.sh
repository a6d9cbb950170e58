#!/bin/sh
# Run by the postgres image once, on an empty data folder: a database for each service and one for Keycloak.
set -eu
create() { # database, the owner's password, the login's password
  psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" -v database="$1" -v owner="$1_owner" -v app="$1_app" \
    -v web="$1_web" -v worker="$1_worker" -v owner_password="$2" -v app_password="$3" -f /twinge/service-database.sql
}
create injury_catalog "$INJURY_CATALOG_OWNER_PASSWORD" "$INJURY_CATALOG_APP_PASSWORD"
create run_ingest "$RUN_INGEST_OWNER_PASSWORD" "$RUN_INGEST_APP_PASSWORD"
create load_monitor "$LOAD_MONITOR_OWNER_PASSWORD" "$LOAD_MONITOR_APP_PASSWORD"
create triage_service "$TRIAGE_SERVICE_OWNER_PASSWORD" "$TRIAGE_SERVICE_APP_PASSWORD"
create notifier "$NOTIFIER_OWNER_PASSWORD" "$NOTIFIER_APP_PASSWORD"
create clinic_dashboard "$CLINIC_DASHBOARD_OWNER_PASSWORD" "$CLINIC_DASHBOARD_APP_PASSWORD"
create keycloak "$KEYCLOAK_OWNER_PASSWORD" "$KEYCLOAK_OWNER_PASSWORD"
