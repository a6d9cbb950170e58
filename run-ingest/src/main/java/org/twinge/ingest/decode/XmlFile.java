package org.twinge.ingest.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Recording;

/** What GPX and TCX share: a reader that loads nothing from outside, and the ways they write numbers and times. */
final class XmlFile {
    private static final XMLInputFactory FACTORY = factory();

    private XmlFile() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static boolean looksLike(byte[] content) {
        String start = new String(content, 0, Math.min(64, content.length), StandardCharsets.UTF_8);
        char mark = content.length > 1 ? ByteBuffer.wrap(content).getChar() : 0;
        boolean utf16 = mark == '\uFEFF' || mark == '\uFFFE';
        return utf16 || start.replace("\uFEFF", "").stripLeading().startsWith("<");
    }

    static List<Recording> read(Content content) throws IOException, XMLStreamException {
        try (InputStream in = new Markup(withoutLeadingSpace(content.open()))) {
            return read(in);
        }
    }

    private static List<Recording> read(InputStream in) throws IOException, XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new UnreadableFile("The file carries a DOCTYPE, which no activity file needs. It was not read.");
            }
        }
        return switch (xml.getLocalName()) {
            case "gpx" -> GpxFile.read(xml);
            case "TrainingCenterDatabase" -> TcxFile.read(xml);
            case "html", "HTML" ->
                throw new UnreadableFile(
                        "This is a web page, not a recorded activity. Perhaps you were not logged in when you downloaded it.");
            default ->
                throw new UnreadableFile(
                        "This is XML of the kind \"" + xml.getLocalName() + "\", which is neither GPX nor TCX.");
        };
    }

    /** Blank lines before the declaration are forbidden but frequent. */
    private static InputStream withoutLeadingSpace(InputStream in) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(in);
        int first;
        do {
            first = rest.read();
        } while (first >= 0 && Character.isWhitespace(first));
        if (first >= 0) {
            rest.unread(first);
        }
        return rest;
    }

    static @Nullable Double number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A time without an offset is UTC, as both formats demand. */
    static @Nullable OffsetDateTime time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeException e) {
            return localTime(text.strip());
        }
    }

    private static @Nullable OffsetDateTime localTime(String text) {
        try {
            return LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Zero is how writers say UTC; only another offset tells where the athlete was. */
    static @Nullable ZoneOffset offset(@Nullable OffsetDateTime time) {
        return time == null || time.getOffset().equals(ZoneOffset.UTC) ? null : time.getOffset();
    }
}
