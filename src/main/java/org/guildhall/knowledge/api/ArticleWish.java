package org.guildhall.knowledge.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.api.ArticleBody.TextBody;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;

/// What an article is to say, and to whom.
///
/// @param topic `DOMAINS`, `MAIL`, `ACCOUNT`, `PARTNERSHIP` or `OTHER`
/// @param sites whose accounts it is for; everybody's when left out
/// @param fallback the language that readers of others get; none when left out
/// @param related the names of other articles
/// @param texts one for each language it speaks
record ArticleWish(
        String topic,
        Optional<List<String>> sites,
        Optional<String> fallback,
        Optional<List<String>> related,
        List<TextBody> texts)
        implements ApiBody {

    Setting setting(Set<String> known) {
        var named = Set.copyOf(sites.orElse(List.of()));
        if (!known.containsAll(named)) throw Invalid.at("sites", "account.choice.unknown");
        return new Setting(
                named(),
                named,
                fallback.map(tag -> language("fallback", tag)),
                related.orElse(List.of()).stream().map(ArticleId::new).toList());
    }

    Map<Locale, Leaf> leaves() {
        var leaves = new LinkedHashMap<Locale, Leaf>();
        for (var text : texts) {
            var language = language("texts", text.language());
            var asked = Form.text(text.asked().orElse(""), Leaf.LONGEST_ASKED);
            if (leaves.containsKey(language)) throw Invalid.at("texts", "account.choice.unknown");
            leaves.put(language, new Leaf(Form.text(text.markdown(), Leaf.LONGEST), asked));
        }
        return leaves;
    }

    private Topic named() {
        return Arrays.stream(Topic.values())
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> Invalid.at("topic", "account.choice.unknown"));
    }

    private static Locale language(String field, String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, "account.choice.unknown"));
    }
}
