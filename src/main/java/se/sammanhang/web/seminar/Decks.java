package se.sammanhang.web.seminar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.application.seminar.PrepareSeminar;
import se.sammanhang.application.seminar.PrepareSeminar.Prepared;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.ReleaseJson;
import se.sammanhang.report.deck.SeminarPack;
import se.sammanhang.web.shell.Labels;

/** The deck of the newest release in the language of the page. */
final class Decks {

    private Decks() {}

    /**
     * A deck and what it was made from.
     *
     * @param release which one, in words
     */
    record Found(Prepared prepared, String release, SeminarPack pack) {}

    /** Absent before the first release. */
    static Optional<Found> newest(Component page, PrepareSeminar seminar, Actor actor) {
        return seminar.newest(actor)
                .map(
                        prepared -> {
                            String release =
                                    page.getTranslation(
                                            "seminar.release",
                                            prepared.release().facts().version(),
                                            new Labels(page)
                                                    .day(prepared.release().facts().releasedAt()));
                            return new Found(
                                    prepared,
                                    release,
                                    SeminarPack.of(
                                            prepared.project(),
                                            ReleaseJson.read(prepared.release().content()),
                                            release,
                                            prepared.material().materialOf(prepared.project()),
                                            language()));
                        });
    }

    private static Language language() {
        return new Language(UI.getCurrent().getLocale().getLanguage());
    }
}
