package org.guildhall.knowledge.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Invalid;

/// What an article is about, and who is shown it.
///
/// @param topic `DOMAINS`, `MAIL`, `ACCOUNT`, `PARTNERSHIP` or `OTHER`
/// @param sites whose accounts it is for; everybody's when left out
/// @param fallback the language that readers of others get; none when left out
/// @param related the names of other articles
record ArticleSetting(
        String topic,
        Optional<List<String>> sites,
        Optional<String> fallback,
        Optional<List<String>> related)
        implements ApiBody {

    /// @param known the codes of all sites
    Setting setting(Set<String> known) {
        var named = Set.copyOf(sites.orElse(List.of()));
        if (!known.containsAll(named)) throw Invalid.at("sites", "account.choice.unknown");
        return new Setting(
                named(),
                named,
                fallback.map(tag -> Languages.spoken("fallback", tag)),
                Invalid.reading("related", this::others));
    }

    private List<ArticleId> others() {
        return related.orElse(List.of()).stream().distinct().map(ArticleId::new).toList();
    }

    private Topic named() {
        return Arrays.stream(Topic.values())
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> Invalid.at("topic", "account.choice.unknown"));
    }
}
