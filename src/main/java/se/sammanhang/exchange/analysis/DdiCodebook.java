package se.sammanhang.exchange.analysis;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Note;
import se.sammanhang.instrument.Language;

/**
 * The codebook as DDI-Codebook 2.5 (DDI Alliance 2014), which data archives read: the study, each
 * data file with its numbers of cases and variables, each variable with its label, values, and the
 * values that stand for no answer.
 */
final class DdiCodebook {

    private static final String NAMESPACE = "ddi:codebook:2_5";

    private final XMLStreamWriter xml;

    private DdiCodebook(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * A data file.
     *
     * @param cases number of its rows
     * @param notes its columns in their order
     */
    record DataFile(String name, int cases, List<Note> notes) {
        DataFile {
            notes = List.copyOf(notes);
        }
    }

    static String write(EvaluationPlan plan, Language language, List<DataFile> files) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new DdiCodebook(xml).codebook(plan, language, files);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void codebook(EvaluationPlan plan, Language language, List<DataFile> files)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line("codeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.5");
        xml.writeAttribute("xml:lang", language.code());
        line("stdyDscr");
        line("citation");
        line("titlStmt");
        leaf("titl", plan.title().in(language));
        leaf("IDNo", plan.stamp().sha256());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        for (int file = 0; file < files.size(); file++) {
            file(id("F", file), files.get(file));
        }
        line("dataDscr");
        int number = 0;
        for (int file = 0; file < files.size(); file++) {
            for (Note note : files.get(file).notes()) {
                variable(id("V", number++), id("F", file), note);
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String id(String kind, int number) {
        return kind + (number + 1);
    }

    private void file(String id, DataFile file) throws XMLStreamException {
        line("fileDscr");
        xml.writeAttribute("ID", id);
        line("fileTxt");
        leaf("fileName", file.name());
        line("dimensns");
        leaf("caseQnty", Integer.toString(file.cases()));
        leaf("varQnty", Integer.toString(file.notes().size()));
        xml.writeEndElement();
        leaf("fileType", "text/csv; charset=utf-8");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void variable(String id, String file, Note note) throws XMLStreamException {
        line("var");
        xml.writeAttribute("ID", id);
        xml.writeAttribute("name", note.name());
        xml.writeAttribute("files", file);
        xml.writeAttribute(
                "intrvl", note.type() == Column.CellType.DECIMAL ? "contin" : "discrete");
        leaf("labl", note.label());
        for (Code code : note.codes().list()) {
            category(code, false);
        }
        for (Code code : note.missing()) {
            category(code, true);
        }
        if (!note.scales().isEmpty()) {
            for (String scale : note.scales().split(" ", -1)) {
                leaf("concept", scale);
            }
        }
        line("varFormat");
        xml.writeAttribute("type", note.isNumber() ? "numeric" : "character");
        xml.writeEndElement();
        if (!note.codes().said().isEmpty()) {
            leaf("notes", note.codes().said());
        }
        xml.writeEndElement();
    }

    private void category(Code code, boolean missing) throws XMLStreamException {
        line("catgry");
        if (missing) {
            xml.writeAttribute("missing", "Y");
        }
        leaf("catValu", code.value());
        if (!code.label().isEmpty()) {
            leaf("labl", code.label());
        }
        xml.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        line(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Starts an element on a line of its own. */
    private void line(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }
}
