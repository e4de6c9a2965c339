package org.guildhall.ticket.figures;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// What tickets are counted by beside their topic. Whoever keeps it names it, see [CauseNames].
@NamedInterface("figures")
public enum Cause {
    /// What a diagnosis came to: `directmail-activation/kyc`.
    OUTCOME(
            """
            select o.ticket_id, o.diagnosis || '/' || o.rule as cause from ticket_outcome o
            """,
            """
            exists (select from ticket_outcome o
                     where o.ticket_id = t.id and o.diagnosis || '/' || o.rule = :outcome)"""),
    /// An article that a reply refers to, by its key.
    ARTICLE(
            """
            select distinct m.ticket_id, cited ->> 'article' as cause
              from ticket_message m, lateral jsonb_array_elements(m.made_of -> 'citations') cited
             where m.kind = 'REPLY'
            """,
            """
            exists (select from ticket_message m, lateral jsonb_array_elements(m.made_of -> 'citations') cited
                     where m.ticket_id = t.id and m.kind = 'REPLY' and cited ->> 'article' = :article)""");

    private final String source;
    private final String condition;

    Cause(String source, String condition) {
        this.source = source;
        this.condition = condition;
    }

    /// As addresses and the parameters of its condition have it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a ticket `t` has the one of that parameter, for statements.
    public String condition() {
        return condition;
    }

    /// Tickets with their causes, for statements.
    String source() {
        return source;
    }
}
