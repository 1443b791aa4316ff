package se.sammanhang.persistence;

import java.util.HashMap;
import java.util.Map;
import se.sammanhang.instrument.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a project has decided about languages, as the functions of the schema survey tell it. */
final class LanguageDecisions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LanguageDecisions() {}

    static Map<Language, Boolean> parse(String json) {
        Map<Language, Boolean> decided = new HashMap<>();
        JSON.readValue(json, new TypeReference<Map<String, Boolean>>() {})
                .forEach((code, offered) -> decided.put(new Language(code), offered));
        return decided;
    }
}
