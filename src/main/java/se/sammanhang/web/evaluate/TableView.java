package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.sammanhang.application.desk.AskTables;
import se.sammanhang.application.desk.PlanDoesNotFit;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;

/** Any variable by two splits and a filter, of the persons whom the plan in force chooses. */
@Route(value = "utvardering/tabell", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "table.navigation", order = 30)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/desk.css")
@StyleSheet("frontend/plan.css")
class TableView extends DeskPage {

    TableView(AskTables tables, CurrentActor current) {
        heading(getTranslation("table.title"));
        try {
            add(new TableDesk(tables, current, tables.open(current.actor())));
        } catch (PlanDoesNotFit unfit) {
            add(new PlanToCorrect(unfit));
        }
    }
}
