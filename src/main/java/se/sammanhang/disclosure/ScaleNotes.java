package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.ScaleDefinition;

/** What a reader must know of a scale: that its key is not confirmed, and its norms. */
final class ScaleNotes {

    private final Words words;

    ScaleNotes(Words words) {
        this.words = words;
    }

    /** A warning where the key still has to be checked against the licensed form. */
    List<String> key(PlannedScale scale) {
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition)
                    when !definition.confirmedKey() ->
                    List.of(
                            words.text(
                                    "figure.note.unconfirmedKey",
                                    definition.name().in(words.language())));
            case PlannedScale.FromItems _, PlannedScale.ReadyScore _ -> List.of();
        };
    }

    /** The warning and each published mean, with sex, age and source. */
    List<String> keyAndNorms(PlannedScale scale) {
        List<String> notes = new ArrayList<>(key(scale));
        switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition) ->
                    definition.norms().forEach(norm -> notes.add(norm(norm)));
            case PlannedScale.ReadyScore _ -> {
                // a ready-made score comes without a definition
            }
        }
        return notes;
    }

    private String norm(Norm norm) {
        String sex =
                switch (norm.sex()) {
                    case FEMALE -> "figure.norm.female";
                    case MALE -> "figure.norm.male";
                };
        return words.text(
                "figure.norm",
                norm.population(),
                norm.ages(),
                words.text(sex),
                words.numbers().decimal(norm.mean()),
                norm.sd()
                        .map(sd -> words.text("figure.norm.sd", words.numbers().decimal(sd)))
                        .orElse(""),
                words.numbers().count(norm.n()),
                norm.source());
    }
}
