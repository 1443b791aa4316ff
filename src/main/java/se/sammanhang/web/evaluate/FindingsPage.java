package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.disclosure.Chapter;
import se.sammanhang.disclosure.ChapterName;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

/**
 * One page of the findings. The first gathers what is asked for most: who answered, each change,
 * the goals; then comes a page a chapter.
 *
 * @param code address of the chapter; absent for the first page
 */
record FindingsPage(Optional<String> code, String title, String lead, List<Figure> figures) {

    private static final String CHANGE = "change-";

    boolean isFirst() {
        return code.isEmpty();
    }

    /** Whether there is a chapter with this address. */
    static boolean exists(String code) {
        return Arrays.stream(ChapterName.values()).anyMatch(name -> name.code().equals(code));
    }

    /** What the page is called, known before anything is worked out. */
    static String title(Component where, Optional<String> code) {
        return code.map(chapter -> where.getTranslation("figure.chapter." + chapter))
                .orElseGet(() -> where.getTranslation("desk.first"));
    }

    /** Every page in reading order, in the language of the component. */
    static List<FindingsPage> all(Component where, DisclosureControl.Findings findings) {
        Language language = language();
        List<Chapter> chapters =
                DisclosureControl.internal(findings, Map.of(language, BundleWording.of(language)))
                        .chapters();
        List<FindingsPage> pages = new ArrayList<>();
        pages.add(
                new FindingsPage(
                        Optional.empty(),
                        title(where, Optional.empty()),
                        where.getTranslation("desk.first.lead"),
                        chapters.stream().flatMap(chapter -> main(chapter).stream()).toList()));
        chapters.forEach(
                chapter ->
                        pages.add(
                                new FindingsPage(
                                        Optional.of(chapter.name().code()),
                                        chapter.title(),
                                        chapter.lead(),
                                        chapter.figures())));
        return pages;
    }

    /** Language of the texts: that of the page, where findings are written in it. */
    static Language language() {
        String code = UI.getCurrent().getLocale().getLanguage();
        return BundleWording.LANGUAGES.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.SWEDISH);
    }

    private static List<Figure> main(Chapter chapter) {
        return switch (chapter.name()) {
            case WHO_ANSWERED -> chapter.figures().subList(0, 1);
            case CHANGE ->
                    chapter.figures().stream()
                            .filter(figure -> figure.id().startsWith(CHANGE))
                            .toList();
            case GOALS -> chapter.figures();
            case WHO_WAS_LOST,
                    MEASUREMENT,
                    LEVELS,
                    COMPARISONS,
                    ANSWERS,
                    INTERVENTIONS,
                    GROWTH,
                    MODE,
                    OUTCOMES,
                    NOTES,
                    LIMITATIONS ->
                    List.of();
        };
    }
}
