package se.sammanhang.surveyfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that must be unique, codes, and references from items to response scales. */
final class InstrumentChecks {

    private final Drafts drafts;
    private final Problems problems;

    InstrumentChecks(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    void check() {
        Map<String, Place> names = new HashMap<>();
        for (Draft.ResponseScale scale : drafts.responseScales()) {
            unique(names, "response scale ", scale.id(), scale.at());
            codes(scale.steps(), scale.at());
        }
        for (Draft.Instrument instrument : drafts.instruments()) {
            unique(names, "instrument ", instrument.id().value(), instrument.at());
            for (Draft.Item item : instrument.items()) {
                unique(names, "item ", item.id().value(), item.at());
                form(item);
            }
            for (Draft.Scale scale : instrument.scales()) {
                unique(names, "scale ", scale.id().value(), scale.at());
                scale.subscales().forEach(s -> unique(names, "scale ", s.id().value(), s.at()));
            }
        }
    }

    private void unique(Map<String, Place> names, String kind, String name, Place at) {
        Place before = names.putIfAbsent(kind + name, at);
        if (before != null) {
            problems.add(
                    ProblemCode.SV110,
                    at,
                    "a name of its own",
                    kind + name + " as in " + before.file() + ":" + before.line());
        }
    }

    private void form(Draft.Item item) {
        switch (item.form()) {
            case Draft.Form.Choice choice -> known(choice.responseScale(), choice.at());
            case Draft.Form.Ladder ladder -> known(ladder.responseScale(), ladder.at());
            case Draft.Form.OwnChoice own -> codes(own.codes(), own.at());
            case Draft.Form.Several several -> {
                codes(several.codes(), several.at());
                range(several.maximum(), 1, several.codes().size());
            }
            case Draft.Form.Text text ->
                    range(text.maximumLength(), 1, StructureReader.LONGEST_TEXT);
            case Draft.Form.AmongChosen _, Draft.Form.EndAnchored _, Draft.Form.Unreadable _ -> {}
        }
    }

    private void known(String responseScale, Place at) {
        if (drafts.responseScale(responseScale).isEmpty()) {
            problems.add(
                    ProblemCode.SV111,
                    at,
                    "one of " + drafts.responseScales().stream().map(s -> s.id()).toList(),
                    responseScale);
        }
    }

    private void codes(List<Draft.Code> codes, Place at) {
        Set<Integer> seen = new HashSet<>();
        for (Draft.Code code : codes) {
            if (!seen.add(code.code())) {
                problems.add(
                        ProblemCode.SV123, code.at(), "each code once", code.code() + " again");
            }
            if (code.code() < 0 || code.code() > 999) {
                problems.add(ProblemCode.SV132, code.at(), "0 to 999", code.code() + "");
            }
        }
        if (codes.size() < 2) {
            problems.add(ProblemCode.SV132, at, "two options or more", codes.size() + "");
        }
    }

    private void range(Draft.Amount number, int from, int to) {
        if (number.value() < from || number.value() > to) {
            problems.add(ProblemCode.SV132, number.at(), from + " to " + to, number.value() + "");
        }
    }
}
