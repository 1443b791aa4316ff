package se.sammanhang.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import se.sammanhang.application.ReleaseContent;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;
import se.sammanhang.disclosure.MethodNote;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.StoredRelease.StoredFigure;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a release: JSON with the pictures inside. */
public final class ReleaseJson implements ReleaseContent {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(FigureRow.class, Typed.class)
                    .addMixIn(Mark.class, Typed.class)
                    .addMixIn(Figure.class, WithoutMethods.class)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Typed {}

    /** A release has no notes on methods, and its stored form no place for them. */
    private interface WithoutMethods {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<MethodNote> methods();
    }

    @Override
    public byte[] write(Release release) {
        return JSON.writeValueAsBytes(
                new StoredRelease(
                        release.policy(),
                        release.figures().stream().map(ReleaseJson::render).toList()));
    }

    private static StoredFigure render(Figure figure) {
        if (!figure.hasPicture()) {
            return new StoredFigure(figure, "", "", "");
        }
        return new StoredFigure(
                figure,
                ChartPainter.svg(figure, ChartSize.PAGE),
                ChartPainter.svg(figure, ChartSize.PHONE),
                Base64.getEncoder().encodeToString(ChartPainter.png(figure, ChartSize.PAGE)));
    }

    @Override
    public String text(ReleaseHistory.Basis basis) {
        return StoredBasis.write(basis);
    }

    @Override
    public ReleaseHistory.Basis basis(String written) {
        return StoredBasis.read(written);
    }

    @Override
    public List<Figure> figures(byte[] content) {
        return JSON.readValue(content, StoredRelease.class).figures().stream()
                .map(StoredFigure::figure)
                .toList();
    }

    @Override
    public Map<Language, Wording> wordings() {
        return BundleWording.all();
    }

    /** Reads what was stored; nothing is drawn anew. */
    public static StoredRelease read(String content) {
        return JSON.readValue(content, StoredRelease.class);
    }
}
