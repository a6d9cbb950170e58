package org.twinge.dashboard.bodymap;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A picture of the body, read into shapes: what stands on our page is ours.
 *
 * @param box the picture's viewBox
 */
public record BodyPicture(String view, String box, List<Shape> shapes) {

    /**
     * A place on it.
     *
     * @param region its code
     * @param side left or right as the body has them; empty in the middle
     * @param transform empty for none
     */
    public record Shape(String region, String side, String path, String transform) {}

    /** Every region with its shapes, in the order in which they are drawn. */
    public SequencedMap<String, List<Shape>> byRegion() {
        return shapes.stream().collect(Collectors.groupingBy(Shape::region, LinkedHashMap::new, Collectors.toList()));
    }

    /** @param svg a group per region, its code as id */
    static BodyPicture of(String view, String svg) {
        Element root = parsed(svg);
        var shapes = new ArrayList<Shape>();
        for (Element region : elements(root.getElementsByTagName("g"))) {
            for (Element path : elements(region.getElementsByTagName("path"))) {
                shapes.add(new Shape(
                        region.getAttribute("id"),
                        path.getAttribute("data-side"),
                        path.getAttribute("d"),
                        path.getAttribute("transform")));
            }
        }
        return new BodyPicture(view, root.getAttribute("viewBox"), List.copyOf(shapes));
    }

    private static Element parsed(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a picture of the body", e);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
