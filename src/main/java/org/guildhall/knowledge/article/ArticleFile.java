package org.guildhall.knowledge.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An article that comes along: its folder bears its name and holds `article.yml` and a text per
/// language, `en.md`, `zh.md`, `es.md`.
///
/// @param hash of everything in the folder
public record ArticleFile(
        ArticleId id,
        Topic topic,
        Set<String> sites,
        Optional<Locale> fallback,
        List<ArticleId> related,
        Map<Locale, Leaf> leaves,
        String hash) {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private record Written(
            Topic topic,
            @Nullable List<String> sites,
            @Nullable String fallback,
            @Nullable List<String> related,
            @Nullable Map<String, List<String>> asked) {}

    /// Reads the folder of that `article.yml`; a mistake stops the start.
    public static ArticleFile read(Resource file) {
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            var written = YAML.readValue(text, Written.class);
            var leaves = leaves(file, written);
            return new ArticleFile(
                    new ArticleId(folder(file)),
                    written.topic(),
                    Set.copyOf(some(written.sites())),
                    Optional.ofNullable(written.fallback()).map(Locale::of).map(Texts::nearest),
                    some(written.related()).stream().map(ArticleId::new).toList(),
                    leaves,
                    hash(text + leaves));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static String folder(Resource file) throws IOException {
        var parts = file.getURI().toString().split("/");
        return parts[parts.length - 2];
    }

    private static Map<Locale, Leaf> leaves(Resource file, Written written) throws IOException {
        var leaves = new LinkedHashMap<Locale, Leaf>();
        var asked = Optional.ofNullable(written.asked()).orElseGet(Map::of);
        for (var language : Texts.LANGUAGES) {
            var text = file.createRelative(language.getLanguage() + ".md");
            if (!text.exists()) continue;
            var words = String.join(", ", asked.getOrDefault(language.getLanguage(), List.of()));
            leaves.put(language, new Leaf(text.getContentAsString(StandardCharsets.UTF_8), words));
        }
        return leaves;
    }

    private static List<String> some(@Nullable List<String> named) {
        return named == null ? List.of() : named;
    }

    private static String hash(String everything) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(everything.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
