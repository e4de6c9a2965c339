package org.guildhall.knowledge.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.api.ArticleBody.TextBody;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

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
        return new ArticleSetting(topic, sites, fallback, related).setting(known);
    }

    Map<Locale, Leaf> leaves() {
        return Invalid.reading("texts", this::written);
    }

    private Map<Locale, Leaf> written() {
        var leaves = new LinkedHashMap<Locale, Leaf>();
        for (var text : texts) {
            var language = Languages.spoken("texts", text.language());
            var asked = Form.text(text.asked().orElse(""), Leaf.LONGEST_ASKED);
            if (leaves.containsKey(language)) throw Invalid.at("texts", "account.choice.unknown");
            leaves.put(language, new Leaf(Form.text(text.markdown(), Leaf.LONGEST), asked));
        }
        return leaves;
    }
}
