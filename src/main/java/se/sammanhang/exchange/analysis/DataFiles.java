package se.sammanhang.exchange.analysis;

import java.util.List;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.instrument.RoundCode;

/** Writes the data: wide (a row per person) and long (a row per person and round). */
final class DataFiles {

    private final Columns columns;
    private final List<RoundCode> rounds;
    private final List<Person> persons;

    DataFiles(Columns columns, List<RoundCode> rounds, List<Person> persons) {
        this.columns = columns;
        this.rounds = List.copyOf(rounds);
        this.persons = List.copyOf(persons);
    }

    void wide(CsvText csv) {
        columns.persons().forEach(column -> csv.text(column.name()));
        for (RoundCode round : rounds) {
            columns.rounds().forEach(column -> csv.text(ColumnNames.wide(round, column.name())));
        }
        csv.endRow();
        for (Person person : persons) {
            facts(csv, person);
            rounds.forEach(round -> answers(csv, person, round));
            csv.endRow();
        }
    }

    /** Every person has a row at every round, answered or not, so that N can be counted. */
    void longForm(CsvText csv) {
        columns.persons().forEach(column -> csv.text(column.name()));
        csv.text(Columns.ROUND);
        columns.rounds().forEach(column -> csv.text(column.name()));
        csv.endRow();
        for (Person person : persons) {
            for (RoundCode round : rounds) {
                facts(csv, person);
                csv.text(round.value());
                answers(csv, person, round);
                csv.endRow();
            }
        }
    }

    private void facts(CsvText csv, Person person) {
        columns.persons().forEach(column -> column.cell().write(person, csv));
    }

    private void answers(CsvText csv, Person person, RoundCode round) {
        columns.rounds().forEach(column -> column.cell().write(person, round, csv));
    }
}
