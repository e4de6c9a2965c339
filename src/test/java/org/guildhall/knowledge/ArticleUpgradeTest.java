package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// An upgrade brings articles along.
class ArticleUpgradeTest {
    private final Installation guildhall = Installation.get();
    private final Articles articles = guildhall.front(Articles.class);

    @Test
    void an_upgrade_leaves_withdrawn_what_was_withdrawn() {
        var edda = Editor.of(guildhall);
        edda.post("/one-business-type/withdrawal", edda.seen("one-business-type"));
        upgraded("one-business-type");
        guildhall.front(Shipment.class).takeIn();
        assertThat(edda.visit().get("/help/one-business-type").status()).isEqualTo(404);
        assertThat(edda.visit().get("/help/one-business-type/versions/2").status()).isEqualTo(200);
        edda.post("/one-business-type/showing", edda.seen("one-business-type"));
        assertThat(edda.visit().get("/help/one-business-type").status()).isEqualTo(200);
    }

    @Test
    void an_upgrade_of_two_nodes_at_once_publishes_what_came_along_once() throws Exception {
        upgraded("master-uid-selling");
        var shipment = guildhall.front(Shipment.class);
        var other =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    shipment.takeIn();
                                    var second = CompletableFuture.runAsync(shipment::takeIn);
                                    Locks.awaited(guildhall, 1, "");
                                    return second;
                                });
        Objects.requireNonNull(other).get();
        var article = new ArticleId("master-uid-selling");
        assertThat(articles.read(article, Locale.ENGLISH).citation().version()).isEqualTo(2);
    }

    private void upgraded(String id) {
        guildhall
                .database()
                .sql("update knowledge_article set file_hash = 'before' where id = :id")
                .param("id", id)
                .update();
    }
}
