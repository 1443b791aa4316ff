package se.sammanhang.web.seminar.group;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.sammanhang.application.seminar.group.GroupStore.Offered;
import se.sammanhang.web.respond.Markup;
import se.sammanhang.web.respond.Texts;

/** Themes to tick. */
final class VotingPart {

    private VotingPart() {}

    static Set<UUID> chosen(Visit visit) {
        Set<UUID> chosen = new TreeSet<>();
        visit.membership().themes().stream()
                .filter(Offered::chosen)
                .forEach(offered -> chosen.add(offered.theme().id()));
        return chosen;
    }

    /**
     * @param fault what was wrong, in words; empty when nothing was
     */
    static void voting(
            Visit visit, Set<UUID> chosen, String fault, boolean kept, List<Markup> main) {
        Texts texts = visit.texts();
        if (!fault.isEmpty()) {
            main.add(Fields.faultText(texts, fault, "tema-1"));
        }
        main.add(Markup.tag("h1", texts.get("groups.vote.heading")));
        List<Offered> themes = visit.membership().themes();
        if (themes.isEmpty()) {
            main.add(Markup.tag("p", texts.get("groups.vote.none")));
            return;
        }
        main.add(Fields.saved(kept ? texts.get("groups.vote.saved") : ""));
        Markup options =
                Markup.tag("fieldset")
                        .add(
                                Markup.tag(
                                                "legend",
                                                texts.get(
                                                        "groups.vote.how",
                                                        visit.membership().votes()))
                                        .attribute("class", "groups-legend"));
        int place = 0;
        for (Offered offered : themes) {
            place++;
            Markup box =
                    Markup.tag("input")
                            .attribute("type", "checkbox")
                            .attribute("id", "tema-" + place)
                            .attribute("name", "tema")
                            .attribute("value", offered.theme().id().toString());
            if (chosen.contains(offered.theme().id())) {
                box.attribute("checked", "");
            }
            options.add(
                    Markup.tag("div")
                            .attribute("class", "respond-row")
                            .add(
                                    Markup.tag("label")
                                            .attribute("class", "respond-option")
                                            .add(box)
                                            .add(
                                                    Markup.tag("span", offered.theme().name())
                                                            .attribute(
                                                                    "class",
                                                                    "respond-option-text"))));
        }
        main.add(
                Fields.post(visit.home() + "/roster")
                        .add(options)
                        .add(Fields.go(texts.get("groups.vote.save"))));
    }
}
