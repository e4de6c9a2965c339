package org.guildhall.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.yaml.Reading;
import org.guildhall.programme.template.ContractTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The published JSON Schema and the reader say the same about programme files.
class ProgrammeSchemaTest {
    private static final Optional<ContractTemplates> TEMPLATES =
            Optional.of(ContractTemplates.shipped());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("docs/programme.schema.json");
    private static final JsonNode TREE = JSON.readTree(FILE.toFile());
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TREE);

    static Stream<String> programmes() {
        return Stream.concat(
                ProgrammeSamples.SHIPPED.stream().map(ProgrammeSamples::text),
                Stream.of(ProgrammeSamples.referral()));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void what_is_shipped_and_shown_holds_it(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    way-in: open    | way-in: closed
                    way-in: open    | wayin: open
                    type: phone     | type: telephone
                    review: 2       | review: three
                    contract: none  | contract: {template: agency, routes: [paper], deadline-days: 14}
                    review: 2       | sheet: 5
                    mail: admit     | mail: everything
                    """)
    void what_the_reader_refuses_it_refuses_too(String right, String wrong) {
        var broken = ProgrammeSamples.referral().replaceFirst(right, wrong);

        assertThat(problems(broken)).as("schema").isNotEmpty();
        var reading = new Reading();
        ProgrammeFile.read("referral.yml", broken, 1, TEMPLATES, reading);
        assertThat(reading.mistakes()).as("reader").isNotEmpty();
    }

    @Test
    void it_knows_the_very_keys_that_the_reader_asks_for() {
        var asked = new TreeSet<String>();
        programmes()
                .forEach(
                        text -> {
                            var reading = new Reading();
                            ProgrammeFile.read("programme.yml", text, 1, TEMPLATES, reading);
                            asked.addAll(reading.asked());
                        });
        var known = new TreeSet<String>();
        collect("", TREE, known);

        assertThat(likened(known)).isEqualTo(likened(asked));
    }

    /// Form and sheet have the same fields, and every text the same languages.
    private static Set<String> likened(Set<String> paths) {
        return paths.stream()
                .map(path -> path.replaceFirst("^sheet\\[]", "form[]"))
                .map(path -> path.replaceFirst("\\.(en|zh|es)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every path that the schema has a property for, below that one.
    private static void collect(String path, JsonNode schema, Set<String> paths) {
        for (var each : alternatives(schema)) {
            for (var property : each.path("properties").properties()) {
                if (property.getValue().isBoolean()) continue;
                var below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                paths.add(below);
                collect(below, property.getValue(), paths);
            }
            if (each.has("items")) collect(path + "[]", each.get("items"), paths);
        }
    }

    /// The schema itself, what it refers to, and what it may be instead or beside.
    private static List<JsonNode> alternatives(JsonNode schema) {
        var all = new ArrayList<JsonNode>(List.of(schema));
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString().substring("#/$defs/".length());
            all.addAll(alternatives(TREE.get("$defs").get(name)));
        }
        for (var several : List.of("oneOf", "allOf")) {
            schema.path(several).forEach(each -> all.addAll(alternatives(each)));
        }
        if (schema.has("then")) all.addAll(alternatives(schema.get("then")));
        return all;
    }

    private static List<Error> problems(String text) {
        var values = new Load(LoadSettings.builder().build()).loadFromString(text);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(values));
    }
}
