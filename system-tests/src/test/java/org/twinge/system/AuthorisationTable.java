package org.twinge.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinge.cli.stack.Service;
import org.twinge.system.Endpoints.Endpoint;

/** {@code docs/authorisation.md}: who may do what to one athlete's things. */
final class AuthorisationTable {
    private static final Path FILE = Path.of(System.getProperty("twinge.root", ".."), "docs/authorisation.md");
    private static final String EVERY_SERVICE = "every service";

    private AuthorisationTable() {}

    /** Who asks, in the order of the table's columns. */
    enum Caller {
        ATHLETE,
        OTHER,
        CLINICIAN,
        ADMIN,
        STRANGER,
        EDITOR,
        OPERATOR,
        FEED,
        SERVICE
    }

    /** What the table promises. */
    enum Promise {
        /** It answers, with the athlete's things where it has any. */
        YES,
        /** It answers, but of the caller's own things only. */
        OWN,
        /** The caller's role is refused. */
        NO,
        /** As if it were not there. */
        NONE;

        /** A request that is let in may still be refused for what it says. */
        boolean isKeptBy(int status, boolean page) {
            return switch (this) {
                case YES, OWN -> status < 500 && status != 401 && status != 403 && status != 404;
                case NO -> status == 403;
                // a page sends the reader back to the list that does not have it
                case NONE -> status == 404 || (page && status == 303);
            };
        }
    }

    /**
     * One line.
     *
     * @param path with names in braces for ids of the athlete's things
     * @param body JSON, form fields, the word multipart for an empty form of files, the word stream for what
     *     answers without an end, or nothing
     */
    record Row(Service service, String method, String path, String body, Map<Caller, Promise> promises) {
        /** Whether this line speaks of that endpoint. */
        boolean covers(Endpoint endpoint) {
            return method.equals(endpoint.method())
                    && path.replaceFirst("\\?.*", "").matches(pattern(endpoint.path()));
        }

        /** A parameter of the endpoint may be a name in braces here, or a word it allows. */
        private static String pattern(String path) {
            return Arrays.stream(path.split("(?<=})|(?=\\{)"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : java.util.regex.Pattern.quote(part))
                    .reduce("", String::concat);
        }

        /** For a browser; all other things are for programs. */
        boolean isPage() {
            return service == Service.CLINIC_DASHBOARD && !path.startsWith("/v1/") && !path.startsWith("/q/");
        }

        boolean isRead() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return service.id() + " " + method + " " + path;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Service> services = List.of();
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                String heading = line.substring(3).strip();
                services = heading.equals(EVERY_SERVICE)
                        ? List.of(Service.values())
                        : Arrays.stream(Service.values())
                                .filter(service -> service.id().equals(heading))
                                .toList();
            } else if (line.matches("\\| (GET|PUT|POST|PATCH|DELETE) .*")) {
                services.forEach(service -> rows.add(row(service, line)));
            }
        }
        return rows;
    }

    private static Row row(Service service, String line) {
        String[] cells = line.split("\\|", -1);
        Map<Caller, Promise> promises = new EnumMap<>(Caller.class);
        int cell = 3;
        for (Caller caller : Caller.values()) {
            promises.put(caller, Promise.valueOf(cells[cell++].strip().toUpperCase(Locale.ROOT)));
        }
        String body = cells[cell].strip().replace("`", "");
        return new Row(service, cells[1].strip(), cells[2].strip().replace("`", ""), body, promises);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
