package se.sammanhang.web.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ManageAccounts;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.application.ManageAccounts.Outcome;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.Role;
import se.sammanhang.programme.Site;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** Who may sign in, as what and where; new accounts; closing and opening them. */
@Route(value = "admin", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
@NavigationEntry(titleKey = "navigation.accounts", order = 90)
class AccountsView extends StaffPage {

    private final transient ManageAccounts accounts;
    private final transient CurrentActor current;
    private final List<Site> sites;
    private final Forms form = new Forms(this);
    private final TextField login = new TextField();
    private final TextField name = new TextField();
    private final Select<Role> role = new NamedSelect<>();
    private final CheckboxGroup<Site> where = new CheckboxGroup<>();
    private final Div created = new Div();
    private final UnorderedList rows = new UnorderedList();

    AccountsView(ManageAccounts accounts, RegisterParticipants register, CurrentActor current) {
        this.accounts = accounts;
        this.current = current;
        this.sites = register.project(current.actor()).sites();
        heading(getTranslation("accounts.title"));
        rows.addClassName("rows");
        Div columns = new Div(card(getTranslation("accounts.list"), rows), create());
        columns.addClassName("accounts");
        add(columns);
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        Actor administrator = current.actor();
        accounts.all(administrator).stream()
                .map(account -> row(administrator, account))
                .forEach(rows::add);
    }

    private ListItem row(Actor administrator, Account account) {
        Span who = new Span(account.actor().name());
        who.addClassName("row-round");
        Span login = new Span(account.login());
        login.addClassName("muted");
        Div head = new Div(who, login);
        head.addClassName("row-head");
        Span what = new Span(labels().of(account.actor().role()) + " · " + places(account.actor()));
        what.addClassName("muted");
        Div text = new Div(head, what);
        text.addClassName("row-text");
        ListItem row = new ListItem(text);
        row.addClassName("row");
        if (!account.enabled()) {
            row.add(badge(getTranslation("accounts.closed"), "calm"));
        }
        if (!account.actor().account().equals(administrator.account())) {
            row.add(toggle(account));
        }
        return row;
    }

    private Button toggle(Account account) {
        String key = account.enabled() ? "accounts.close" : "accounts.open";
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + account.login());
        button.addClickListener(
                _ -> {
                    accounts.setEnabled(current.actor(), account.login(), !account.enabled());
                    refresh();
                });
        return button;
    }

    private String places(Actor actor) {
        if (actor.sites().isEmpty()) {
            return getTranslation("accounts.everywhere");
        }
        return sites.stream()
                .filter(site -> actor.sites().contains(site.id()))
                .map(Site::name)
                .collect(Collectors.joining(", "));
    }

    private Section create() {
        login.setLabel(getTranslation("accounts.login"));
        login.setHelperText(getTranslation("accounts.login.help"));
        name.setLabel(getTranslation("accounts.name"));
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(labels()::of);
        where.setLabel(getTranslation("accounts.sites"));
        where.setHelperText(getTranslation("accounts.sites.help"));
        where.setItems(sites);
        where.setItemLabelGenerator(Site::name);
        created.addClassNames("notice", "done");
        created.getElement().setAttribute("role", "status");
        created.setVisible(false);
        Div fields =
                new Div(
                        form.field("login", login),
                        form.field("name", name),
                        form.field("role", role),
                        form.field("sites", where));
        fields.addClassName("form-column");
        return card(
                getTranslation("accounts.new"),
                created,
                form.summary(),
                fields,
                Forms.mainButton(getTranslation("accounts.create"), this::store));
    }

    private void store() {
        AccountRequest request =
                new AccountRequest(
                        login.getValue(),
                        name.getValue(),
                        Optional.ofNullable(role.getValue()),
                        where.getValue().stream().map(Site::id).collect(Collectors.toSet()));
        switch (accounts.create(current.actor(), request)) {
            case Outcome.Created(var who, var password) -> {
                form.clear();
                created.setText(getTranslation("accounts.created", who, password));
                created.setVisible(true);
                login.clear();
                name.clear();
                role.clear();
                where.clear();
                refresh();
            }
            case Outcome.Faulty(var violations) -> form.show(violations);
        }
    }
}
