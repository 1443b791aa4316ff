package se.sammanhang.persistence;

import java.util.List;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The frozen definition versions of a response, as a JSON column. */
final class VersionList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VersionList() {}

    static String toJson(List<InstrumentVersion> versions) {
        return JSON.writeValueAsString(versions);
    }

    static List<InstrumentVersion> parse(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
