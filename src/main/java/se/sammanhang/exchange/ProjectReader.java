package se.sammanhang.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.application.Role;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.exchange.ProjectReading.ProjectFile;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/**
 * Reads the file that a project is started from. The format is in {@code
 * src/docs/schema/project.schema.json}, with a worked example in {@code src/docs/examples}.
 */
public final class ProjectReader {

    private static final String SHORT_NAME = "small letters a to z, digits and hyphens";
    private static final String LOGIN =
            "2 to 64 small letters a to z, digits and . _ @ -, starting with a letter or digit";

    private final Set<Language> languages;
    private final Problems problems;

    private ProjectReader(Set<Language> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Reads the file; one that cannot be read is a problem, not an exception.
     *
     * @param languages in which surveys can be asked
     */
    public static ProjectReading read(Path file, Set<Language> languages) {
        Problems problems = new Problems(file.toString());
        ProjectReader reader = new ProjectReader(languages, problems);
        Optional<ProjectFile> read =
                YamlText.read(file, "project file", problems)
                        .flatMap(text -> YamlText.mapping(text, "project file", problems))
                        .flatMap(reader::file);
        List<InputProblem> found = problems.inOrder();
        return new ProjectReading(read.filter(_ -> found.isEmpty()), found);
    }

    private Optional<ProjectFile> file(YamlMap root) {
        Optional<ProjectId> id = shortName(root, "project", ProjectId::new);
        Optional<String> name = words(root, "name");
        Optional<Language> language = language(root);
        Optional<LocalDate> startsOn = root.day("startsOn");
        if (!root.has("startsOn")) {
            root.missing("startsOn");
        }
        Optional<LocalDate> endsOn = root.day("endsOn");
        Optional<LocalDate> cutOff = root.day("cutOff");
        inOrder(root, startsOn, endsOn, cutOff);
        Map<String, Integer> targets = targets(root);
        List<NamedSite> sites = sites(root);
        Optional<AccountRequest> administrator = administrator(root);
        root.close();
        if (id.isEmpty() || name.isEmpty() || startsOn.isEmpty() || administrator.isEmpty()) {
            return Optional.empty();
        }
        Project project =
                new Project(
                        id.get(),
                        name.get(),
                        false,
                        startsOn.get(),
                        endsOn,
                        cutOff,
                        targets,
                        sites.stream()
                                .map(site -> new Site(id.get(), site.id(), site.name()))
                                .toList(),
                        language.orElse(Language.SWEDISH));
        return Optional.of(new ProjectFile(project, administrator.get()));
    }

    private record NamedSite(SiteId id, String name) {}

    /** A text that is there and not blank. */
    private Optional<String> words(YamlMap map, String key) {
        Optional<String> text = map.required(key).map(String::strip);
        if (text.filter(String::isEmpty).isPresent()) {
            problems.add(Code.BAD_VALUE, map.at(key), key + " wants words, got nothing");
        }
        return text.filter(words -> !words.isEmpty());
    }

    private <T> Optional<T> shortName(YamlMap map, String key, Function<String, T> type) {
        return map.required(key)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(type.apply(text));
                            } catch (IllegalArgumentException wrongForm) {
                                problems.add(
                                        Code.BAD_VALUE,
                                        map.at(key),
                                        key
                                                + " wants a short name of "
                                                + SHORT_NAME
                                                + ", for example arvika; got \""
                                                + text
                                                + "\"");
                                return Optional.empty();
                            }
                        });
    }

    private Optional<Language> language(YamlMap root) {
        Optional<String> code = root.text("language");
        Optional<Language> language =
                languages.stream()
                        .filter(known -> code.filter(known.code()::equals).isPresent())
                        .findFirst();
        if (code.isPresent() && language.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE,
                    root.at("language"),
                    "language wants one that surveys are written in ("
                            + languages.stream()
                                    .map(Language::code)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + "), got \""
                            + code.get()
                            + "\"");
        }
        return language;
    }

    private void inOrder(
            YamlMap root,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Optional<LocalDate> cutOff) {
        LocalDate start = startsOn.orElse(LocalDate.MIN);
        if (endsOn.filter(end -> !end.isAfter(start)).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    root.at("endsOn"),
                    "endsOn wants a day after startsOn; move it");
        }
        if (cutOff.filter(day -> day.isBefore(start)).isPresent()
                || cutOff.filter(day -> day.isAfter(endsOn.orElse(LocalDate.MAX))).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    root.at("cutOff"),
                    "cutOff, the day at which results are taken, wants a day from startsOn to"
                            + " endsOn; move it");
        }
    }

    private Map<String, Integer> targets(YamlMap root) {
        Map<String, Integer> targets = new TreeMap<>();
        Optional<YamlMap> wanted = root.map("targets");
        if (wanted.isEmpty()) {
            return targets;
        }
        for (GenderAtEnrolment gender : GenderAtEnrolment.values()) {
            if (gender != GenderAtEnrolment.UNKNOWN) {
                Optional<Long> count = wanted.get().whole(gender.name());
                if (count.filter(n -> n < 1 || n > Integer.MAX_VALUE).isPresent()) {
                    problems.add(
                            Code.BAD_VALUE,
                            wanted.get().at(gender.name()),
                            "a target wants 1 person or more; leave "
                                    + gender
                                    + " out where there is no target");
                } else {
                    count.ifPresent(n -> targets.put(gender.name(), Math.toIntExact(n)));
                }
            }
        }
        wanted.get().close();
        return targets;
    }

    private List<NamedSite> sites(YamlMap root) {
        List<NamedSite> sites = new ArrayList<>();
        if (!root.has("sites")
                || (root.at("sites") instanceof SequenceNode list && list.getValue().isEmpty())) {
            problems.add(
                    Code.MISSING_KEY,
                    root.at("sites"),
                    "\"sites\" wants at least one place where people are enrolled, as"
                            + " {site: arvika, name: Arvika}");
        }
        for (YamlMap entry : root.maps("sites")) {
            Optional<SiteId> id = shortName(entry, "site", SiteId::new);
            Optional<String> name = words(entry, "name");
            entry.close();
            if (id.filter(known -> sites.stream().anyMatch(s -> s.id().equals(known)))
                    .isPresent()) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        entry.at("site"),
                        "site " + id.get() + " is here twice; keep one");
            } else if (id.isPresent() && name.isPresent()) {
                sites.add(new NamedSite(id.get(), name.get()));
            }
        }
        return sites;
    }

    private Optional<AccountRequest> administrator(YamlMap root) {
        if (!root.has("administrator")) {
            root.missing("administrator");
        }
        Optional<YamlMap> map = root.map("administrator");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> login = words(map.get(), "login");
        Optional<String> name = words(map.get(), "name");
        map.get().close();
        Optional<AccountRequest> request =
                login.flatMap(
                        who ->
                                name.map(
                                        called ->
                                                new AccountRequest(
                                                        who,
                                                        called,
                                                        Optional.of(Role.ADMINISTRATOR),
                                                        Set.of())));
        if (request.filter(account -> !account.hasGoodLogin()).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.get().at("login"),
                    "login wants " + LOGIN + ", got \"" + login.orElse("") + "\"");
        }
        return request.filter(AccountRequest::hasGoodLogin);
    }
}
