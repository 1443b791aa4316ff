package se.sammanhang.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An SVG that is drawn on. Text stays text and keeps its measured width, so that nothing overlaps
 * where our typeface is not installed.
 */
final class SvgCanvas {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Keeps nothing of the documents it makes; finding it takes longer than making one. */
    private static final DOMImplementation DOM = implementation();

    private final String id;
    private final Document document;
    private final SVGGraphics2D graphics;

    SvgCanvas(String id) {
        this.id = id;
        document = DOM.createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Sammanhang");
        context.setIDGenerator(new PrefixedIds(id));
        graphics = new SVGGraphics2D(context, false);
    }

    private static DOMImplementation implementation() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("XML is part of every Java platform", e);
        }
    }

    Graphics2D graphics() {
        return graphics;
    }

    String finish(int width, int height, String title, String description) {
        Element root = graphics.getRoot();
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("height", String.valueOf(height));
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        Node first = root.getFirstChild();
        root.insertBefore(textElement("title", title), first);
        root.insertBefore(textElement("desc", description), first);
        root.setAttribute("font-family", ChartFonts.FALLBACKS);
        uniqueDefinitions(root);
        families(root);
        lengths(root);
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toString();
    }

    private Element textElement(String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", id + "-" + (name.equals("title") ? "title" : "desc"));
        element.appendChild(document.createTextNode(text));
        return element;
    }

    /** Batik names its own definitions the same in every picture. */
    private void uniqueDefinitions(Element root) {
        NodeList definitions = root.getElementsByTagNameNS(SVG, "defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            Element element = (Element) definitions.item(i);
            if (element.getAttribute("id").equals("genericDefs")) {
                element.setAttribute("id", id + "-generic");
            }
        }
    }

    /** The weight is in the name of the AWT face; SVG wants family and weight apart. */
    private static void families(Element element) {
        if (element.hasAttribute("font-family")) {
            String family = element.getAttribute("font-family");
            if (family.contains("SemiBold")) {
                element.setAttribute("font-weight", "600");
            } else if (!element.getTagName().equals("svg")) {
                element.setAttribute("font-weight", "400");
            }
            element.setAttribute("font-family", ChartFonts.FALLBACKS);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                families(child);
            }
        }
    }

    private static void lengths(Element root) {
        NodeList found = root.getElementsByTagNameNS(SVG, "text");
        // the list looks from the beginning again after each change
        List<Element> texts =
                IntStream.range(0, found.getLength())
                        .mapToObj(i -> (Element) found.item(i))
                        .toList();
        for (Element text : texts) {
            double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
            Font font =
                    inherited(text, "font-weight").equals("600")
                            ? ChartFonts.strong(size)
                            : ChartFonts.regular(size);
            text.setAttribute(
                    "textLength",
                    String.format(Locale.ROOT, "%.1f", Layout.width(text.getTextContent(), font)));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
    }

    private static String inherited(Element element, String attribute) {
        Node node = element;
        while (node instanceof Element at) {
            if (at.hasAttribute(attribute)) {
                return at.getAttribute(attribute);
            }
            node = at.getParentNode();
        }
        return attribute.equals("font-size") ? "12" : "400";
    }

    /** Keeps ids apart when several figures stand in one page. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String prefix;

        private PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            return prefix + "-" + super.generateID(kind);
        }
    }
}
