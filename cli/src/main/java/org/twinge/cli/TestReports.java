package org.twinge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What Maven's tests reported.
 *
 * @param skipped how many tests for which reason
 */
record TestReports(int passed, int failed, Map<String, Integer> skipped) {

    /** Adds up the reports that modules have written since a moment. */
    static TestReports since(Path checkout, Instant start) throws IOException {
        try (var walk = Files.find(
                checkout,
                5,
                (file, attributes) -> file.getFileName().toString().matches("TEST-.*\\.xml")
                        && file.toString().contains("surefire-reports")
                        && !attributes.lastModifiedTime().toInstant().isBefore(start))) {
            return of(walk.toList());
        }
    }

    static TestReports of(List<Path> files) throws IOException {
        int run = 0;
        int failed = 0;
        var skipped = new TreeMap<String, Integer>();
        for (Path file : files) {
            Element suite = parse(file).getDocumentElement();
            run += number(suite, "tests");
            failed += number(suite, "failures") + number(suite, "errors");
            var reasons = suite.getElementsByTagName("skipped");
            for (int i = 0; i < reasons.getLength(); i++) {
                String reason = ((Element) reasons.item(i)).getAttribute("message");
                skipped.merge(reason.isBlank() ? "no reason given" : reason, 1, Integer::sum);
            }
        }
        int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return new TestReports(run - failed - skips, failed, skipped);
    }

    String closingLine() {
        int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skips);
    }

    private static int number(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static Document parse(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Not a test report: " + file, e);
        }
    }
}
