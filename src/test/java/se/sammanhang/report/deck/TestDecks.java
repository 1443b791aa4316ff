package se.sammanhang.report.deck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.application.seminar.ProjectMaterials;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.TestFindings;
import se.sammanhang.exchange.MaterialFolder;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.programme.material.ProjectMaterial;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.ReleaseJson;
import se.sammanhang.report.StoredRelease;

/** Decks of a project with every kind of figure and the material of the demo. */
final class TestDecks {

    static final Project PROJECT = project();

    private TestDecks() {}

    private static Project project() {
        ProjectId id = new ProjectId("sex-orter-demo");
        return new Project(
                id,
                "Sex orter",
                true,
                LocalDate.of(2024, 9, 1),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(
                        new Site(id, new SiteId("norra"), "Norra"),
                        new Site(id, new SiteId("bruket"), "Bruket"),
                        new Site(id, new SiteId("sjon"), "Sjön")));
    }

    static StoredRelease release() {
        Disclosed disclosed =
                TestFindings.everything(DisclosurePolicy.standard(), BundleWording.all());
        return ReleaseJson.read(
                new String(
                        new ReleaseJson()
                                .write(new Release(disclosed.figures(), disclosed.policy())),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    static ProjectMaterial material() {
        ProjectMaterials.Found found =
                new MaterialFolder(java.nio.file.Path.of("target", "no-such-folder")).of(PROJECT);
        return found.materialOf(PROJECT);
    }

    static SeminarPack pack(Language language) {
        return SeminarPack.of(
                PROJECT, release(), "publicering 1, 12 mars 2026", material(), language);
    }

    static SeminarPack empty(Language language) {
        return SeminarPack.of(
                PROJECT,
                new StoredRelease("threshold-5-v1", List.of()),
                "publicering 1, 12 mars 2026",
                ProjectMaterial.none(PROJECT.id()),
                language);
    }
}
