package se.sammanhang.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The structure of a PDF: which marked piece of a page is a heading, a paragraph, a figure or a
 * cell. Source: ISO 32000-1:2008, 14.7 and 14.8.
 */
final class PdfTags {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final List<COSArray> pages = new ArrayList<>();
    private PDStructureElement section;
    private PDPage page = new PDPage();

    PdfTags(PDDocument document, String language) {
        this.document = document;
        whole = new PDStructureElement("Document", root);
        whole.setLanguage(language);
        root.appendKid(whole);
        section = whole;
    }

    /** Opens the section of a page. */
    void begin(PDPage next) {
        page = next;
        page.setStructParents(pages.size());
        pages.add(new COSArray());
        section = group("Sect", whole);
    }

    PDStructureElement group(String type) {
        return group(type, section);
    }

    PDStructureElement group(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Marks what is written until the marked content ends. */
    PDStructureElement tagged(PDPageContentStream content, String type) throws IOException {
        return tagged(content, type, section);
    }

    PDStructureElement tagged(PDPageContentStream content, String type, PDStructureElement parent)
            throws IOException {
        COSArray marks = pages.getLast();
        PDStructureElement element = group(type, parent);
        element.setPage(page);
        element.appendKid(marks.size());
        content.beginMarkedContent(COSName.getPDFName(type), marks.size());
        marks.add(element);
        return element;
    }

    /** Marks what says nothing until the marked content ends. */
    void decoration(PDPageContentStream content) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    void finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSBase.class));
        root.setParentTreeNextKey(pages.size());
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    /** The text with what the typeface does not have left out. */
    static String writable(String text, PDFont font) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || letter == '\u00a0' ? ' ' : letter)
                .filter(letter -> has(font, letter))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
