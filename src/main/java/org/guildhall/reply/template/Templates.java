package org.guildhall.reply.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.yaml.InvalidFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The templates that come along, and those in the operator's directory of programmes, each a file
/// `replies/NAME.yml`; one of the same name stands for one that comes along. A mistake in one stops
/// the start.
@Component
@NamedInterface("template")
public class Templates {
    private static final String FILES = "replies/*.yml";
    private static final String SHIPPED = "classpath*:" + FILES;
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final Map<String, Template> byName;

    Templates(@Value("${guildhall.programmes:}") String directory) {
        this.byName = read(Optional.of(directory).filter(named -> !named.isEmpty()));
    }

    /// Looks at those beside the programmes of that directory.
    ///
    /// @throws InvalidFile with what is wrong in one of them
    public static void look(Path programmes) {
        var _ = read(Optional.of(programmes.toString()));
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

    private static Map<String, Template> read(Optional<String> directory) {
        var templates = new TreeMap<>(byName(SHIPPED));
        directory.ifPresent(own -> templates.putAll(byName("file:" + own + "/" + FILES)));
        return templates;
    }

    private static Map<String, Template> byName(String pattern) {
        try {
            var templates = new TreeMap<String, Template>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var template = read(file);
                templates.put(template.name(), template);
            }
            return templates;
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
            throw InvalidFile.at("replies/" + file.getFilename(), broken);
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
