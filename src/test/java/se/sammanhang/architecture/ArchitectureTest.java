package se.sammanhang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of src/docs/architecture.md, as tests. */
@AnalyzeClasses(packages = "se.sammanhang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "se.sammanhang.";
    private static final String[] CORE = {
        ROOT + "instrument..",
        ROOT + "scoring..",
        ROOT + "statistics..",
        ROOT + "programme..",
        ROOT + "casework..",
        ROOT + "fieldwork..",
        ROOT + "evaluation..",
        ROOT + "disclosure..",
        ROOT + "seminar.."
    };
    private static final String[] ADAPTERS = {
        ROOT + "surveyfile..",
        ROOT + "persistence..",
        ROOT + "delivery..",
        ROOT + "chart..",
        ROOT + "report..",
        ROOT + "exchange..",
        ROOT + "security..",
        ROOT + "cli..",
        ROOT + "web..",
        ROOT + "demo.."
    };

    @ArchTest
    static final ArchRule the_core_knows_no_framework_file_or_database =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.vaadin..",
                            "java.sql..",
                            "javax.sql..",
                            "java.nio.file..",
                            "java.net..",
                            "org.yaml..",
                            "tools.jackson..");

    @ArchTest
    static final ArchRule the_core_reads_no_clock_and_draws_no_luck_of_its_own =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.util.Locale.class, "getDefault")
                    .orShould()
                    .callMethod(java.lang.Math.class, "random")
                    .orShould()
                    .callConstructor(java.util.Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.SecureRandom");

    @ArchTest
    static final ArchRule the_core_does_not_look_outwards =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ADAPTERS)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + "application..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_their_adapters =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule instruments_depend_on_nothing_of_ours =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "instrument..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "scoring..",
                            ROOT + "programme..",
                            ROOT + "casework..",
                            ROOT + "fieldwork..",
                            ROOT + "evaluation..");

    @ArchTest
    static final ArchRule statistics_are_numbers_in_and_results_out =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "instrument..",
                            ROOT + "scoring..",
                            ROOT + "programme..",
                            ROOT + "casework..",
                            ROOT + "fieldwork..",
                            ROOT + "evaluation..",
                            ROOT + "disclosure..");

    @ArchTest
    static final ArchRule scoring_knows_instruments_only =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "scoring..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "statistics..",
                            ROOT + "programme..",
                            ROOT + "casework..",
                            ROOT + "fieldwork..",
                            ROOT + "evaluation..",
                            ROOT + "disclosure..");

    @ArchTest
    static final ArchRule evaluation_does_not_decide_what_is_shown =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "evaluation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "disclosure..");

    @ArchTest
    static final ArchRule what_was_not_let_through_cannot_be_drawn =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "evaluation..", ROOT + "application..", ROOT + "persistence..");

    @ArchTest
    static final ArchRule a_deck_takes_only_what_was_released =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "seminar..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "evaluation..",
                            ROOT + "statistics..",
                            ROOT + "scoring..",
                            ROOT + "casework..",
                            ROOT + "fieldwork..");

    @ArchTest
    static final ArchRule disclosure_does_not_know_where_figures_are_shown =
            noClasses()
                    .that()
                    .resideInAnyPackage(ROOT + "disclosure..", ROOT + "programme..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "seminar..");

    @ArchTest
    static final ArchRule slides_and_pdf_are_written_in_report =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "report..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.poi..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "org.openxmlformats..",
                            "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule jfreechart_stays_in_its_room =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jfree..", "org.apache.batik..");

    @ArchTest
    static final ArchRule awt_stays_where_pictures_are_made =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            ROOT + "chart..", ROOT + "report..", ROOT + "delivery..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule vaadin_stays_in_web_and_security =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + "web..", ROOT + "security..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule sql_stays_in_persistence =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.postgresql..");

    @ArchTest
    static final ArchRule commons_math_stays_in_statistics =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.commons.math3..", "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule rooms_do_not_form_circles =
            slices().matching("se.sammanhang.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule views_are_named_as_such =
            classes()
                    .that()
                    .areAnnotatedWith("com.vaadin.flow.router.Route")
                    .should()
                    .resideInAPackage(ROOT + "web..")
                    .andShould()
                    .haveSimpleNameEndingWith("View");
}
