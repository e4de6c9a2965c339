package org.guildhall.reply.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The templates that come along, each a file `replies/NAME.yml`. A mistake in one stops the start.
@Component
public class Templates {
    private static final String FILES = "classpath*:replies/*.yml";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final Map<String, Template> byName;

    Templates() {
        this.byName = read();
    }

    private record Written(
            Kind kind,
            @Nullable String article,
            Map<String, SlotType> slots,
            Map<String, String> body,
            @Nullable Map<String, Map<String, String>> sites) {}

    /// All of them, by name.
    public List<Template> all() {
        return List.copyOf(byName.values());
    }

    /// The one of that name.
    public Optional<Template> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Map<String, Template> read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(FILES);
            var templates = new ArrayList<Template>();
            for (var file : files) templates.add(read(file));
            templates.sort(Comparator.comparing(Template::name));
            var byName = new LinkedHashMap<String, Template>();
            templates.forEach(template -> byName.put(template.name(), template));
            return byName;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Template read(Resource file) {
        try {
            var written =
                    YAML.readValue(file.getContentAsString(StandardCharsets.UTF_8), Written.class);
            return new Template(
                    String.valueOf(file.getFilename()).replace(".yml", ""),
                    written.kind(),
                    Optional.ofNullable(written.article()).map(ArticleId::new),
                    written.slots(),
                    bodies(written));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static Map<String, String> bodies(Written written) {
        var bodies = new LinkedHashMap<>(written.body());
        Optional.ofNullable(written.sites())
                .orElseGet(Map::of)
                .forEach(
                        (site, own) ->
                                own.forEach(
                                        (language, body) ->
                                                bodies.put(site + "/" + language, body)));
        return bodies;
    }
}
