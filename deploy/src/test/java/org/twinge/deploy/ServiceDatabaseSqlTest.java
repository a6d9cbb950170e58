package org.twinge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.localstack.PostgresServer;
import org.twinge.localstack.ServiceDatabase;

/** The script of a deployment makes the same roles, grants and database as the local stack, on a real PostgreSQL. */
class ServiceDatabaseSqlTest {
    /** Everything the server knows about roles, memberships and databases, with the service's name taken out. */
    private static final String KNOWN = """
            select replace(line, ?, 'service') from (
              select format('role %s login=%s inherit=%s super=%s createdb=%s createrole=%s bypassrls=%s', rolname,
                rolcanlogin, rolinherit, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls) as line
              from pg_roles
              union all
              select format('member %s of %s inherit=%s set=%s admin=%s', m.rolname, r.rolname, inherit_option,
                set_option, admin_option)
              from pg_auth_members a join pg_roles m on m.oid = member join pg_roles r on r.oid = roleid
              union all
              select format('database %s of %s: %s', datname, pg_get_userbyid(datdba), datacl) from pg_database
            ) as lines
            where line like '%' || ? || '%' order by 1""";

    @Test
    void theScriptDoesWhatTheLocalStackDoes(@TempDir Path data) throws SQLException {
        try (var server = PostgresServer.start(data, 0, false);
                var superuser = server.connect("postgres")) {
            ServiceDatabase.of("load-monitor", "any").create(superuser);
            run(superuser, "other_service");
            assertThat(known(superuser, "other_service")).hasSize(7).isEqualTo(known(superuser, "load_monitor"));
        }
    }

    /** As psql would: its variables filled in, statement by statement. */
    private static void run(Connection superuser, String database) throws SQLException {
        String sql = Project.read("deploy/postgres/service-database.sql").replaceAll("(?m)^--.*$", "");
        for (var role : List.of("owner", "app", "web", "worker")) {
            sql = sql.replace(":\"" + role + "\"", '"' + database + "_" + role + '"');
        }
        sql = sql.replace(":\"database\"", '"' + database + '"');
        for (var password :
                Map.of("owner_password", "one", "app_password", "two").entrySet()) {
            sql = sql.replace(":'" + password.getKey() + "'", "'" + password.getValue() + "'");
        }
        try (var statement = superuser.createStatement()) {
            for (String one : sql.split(";", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private static List<String> known(Connection superuser, String service) throws SQLException {
        try (var select = superuser.prepareStatement(KNOWN)) {
            select.setString(1, service);
            select.setString(2, service);
            List<String> lines = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    lines.add(found.getString(1));
                }
            }
            return lines;
        }
    }
}
