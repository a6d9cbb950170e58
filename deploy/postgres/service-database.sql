-- The database of one service and its four roles (docs/decisions/0002). Run once by a superuser:
--   psql -v ON_ERROR_STOP=1 -v database=load_monitor -v owner=load_monitor_owner -v app=load_monitor_app \
--     -v web=load_monitor_web -v worker=load_monitor_worker -v owner_password=… -v app_password=… -f service-database.sql
create role :"web" nologin;
create role :"worker" nologin;
create role :"owner" login noinherit password :'owner_password';
create role :"app" login noinherit password :'app_password';
grant :"web", :"worker" to :"app";
create database :"database" owner :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"app";
