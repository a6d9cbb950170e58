package org.twinge.localstack;

import java.nio.file.Path;
import java.util.List;

/**
 * Class data sharing (JEP 310, JEP 350): at the end of its first run a JVM writes the classes it loaded, already parsed
 * and verified, to a file; later runs map that file and start in about half the time. The JVM itself notices when the
 * file does not fit its jars any more, and writes it anew. It sees plain class paths only, no class loaders of a
 * framework.
 */
public final class ClassArchive {
    /** The environment variable that, set to {@code read}, keeps a stack that will run only once from writing archives. */
    public static final String MODE = "TWINGE_CLASS_ARCHIVE";

    private ClassArchive() {}

    /**
     * The JVM's options.
     *
     * @param file where the archive is or will be: beside the jars, so that it goes when they go
     */
    public static List<String> options(Path file) {
        // what cannot be archived (signed jars, generated proxies) is loaded as ever and is no news
        boolean write = !"read".equals(System.getenv(MODE));
        return List.of(
                write ? "-XX:+AutoCreateSharedArchive" : "-XX:-AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + file,
                "-Xlog:cds*=off",
                "-Xlog:aot*=off");
    }
}
