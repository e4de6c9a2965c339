package org.guildhall.onboarding.passage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.access.AccountId;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.lifecycle.Stage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The only class that writes `onboarding_application`; [ApplicationRow] reads its rows.
@Component
public class ApplicationStore {
    private static final String START =
            """
            insert into onboarding_application (id, number, version, account_id, uid, site, enterprise_id, company, country, person_id,
                   person_name, language, programme, programme_version, stage, stage_since, stage_by, answers,
                   checklist, created_at, lapses_at)
            values (:id, :number, 1, :account, :uid, :site, :enterprise, :company, :country, :person,
                   :personName, :language, :programme, :programmeVersion, :stage, :since, :by, cast(:answers as jsonb),
                   '{}', :since, :lapses)
            """;
    private static final String BY_STAGE =
            "select stage, count(*) from onboarding_application group by stage";

    /// A confirmation of the very address that is in the answers stays, also one that came in
    /// meanwhile: a draft saves itself while its code is typed.
    private static final String MOVE =
            """
            update onboarding_application
               set stage = :stage, stage_since = :since, stage_by = :by, version = version + 1,
                   answers = cast(:answers as jsonb),
                   contact_email = case when contact_email = :contact then contact_email else :contactEmail end,
                   reviewer_id = :reviewer,
                   reviewer_name = :reviewerName, checklist = :checklist, submitted_at = :submitted,
                   asked = cast(:asked as jsonb), rejection = cast(:rejection as jsonb), hold = cast(:hold as jsonb),
                   sheet = :sheet, approval = cast(:approval as jsonb), contract_id = :contract, effective_at = :effective,
                   activation = cast(:activation as jsonb),
                   lapses_at = case when stage = :stage then lapses_at else cast(:lapses as timestamptz) end
             where id = :id and version = :version
            """;

    private static final String CONFIRM_CONTACT =
            "update onboarding_application set contact_email = :email where id = :id";
    private static final String TERMS =
            """
            update onboarding_application set sheet = :sheet, version = version + 1
             where id = :id and stage = 'ACTIVE'
            """;
    private static final String LAPSES =
            "update onboarding_application set lapses_at = :at where id = :id";
    private static final String BY_ID = "select * from onboarding_application where id = :id";
    private static final String BY_CONTRACT =
            "select * from onboarding_application where contract_id = :contract";
    private static final String OF_ACCOUNT =
            "select * from onboarding_application where account_id = :account order by created_at"
                    + " desc, id desc";
    private static final String OPEN_OF_EITHER =
            """
            select * from onboarding_application
             where (enterprise_id = :enterprise or account_id = :account)
               and stage not in ('ACTIVE', 'WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED')
             order by account_id = :account desc, id limit 1
            """;

    private static final String OPEN_OF_ACCOUNT =
            """
            select * from onboarding_application
             where account_id = :account
               and stage not in ('ACTIVE', 'WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED')
             order by id
            """;
    private static final String LAST_ENDED =
            """
            select * from onboarding_application
             where enterprise_id = :enterprise and programme = :programme
               and stage in ('WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED')
             order by stage_since desc, id desc limit 1
            """;

    private final JdbcClient sql;
    private final ApplicationRow rows;

    ApplicationStore(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    Map<Stage, Long> countByStage() {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        sql.sql(BY_STAGE)
                .query(
                        row -> {
                            counts.put(Stage.valueOf(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    /// False when the enterprise has an open application already.
    boolean start(Application fresh, Optional<Instant> lapses) {
        var identity = fresh.identity();
        var applicant = fresh.applicant();
        try {
            sql.sql(START)
                    .param("id", identity.id().value())
                    .param("number", identity.number())
                    .param("account", applicant.account().value())
                    .param("uid", applicant.uid().value())
                    .param("site", applicant.site())
                    .param("enterprise", applicant.enterprise())
                    .param("company", applicant.company())
                    .param("country", applicant.country())
                    .param("person", applicant.person().value())
                    .param("personName", applicant.name())
                    .param("language", applicant.language().toLanguageTag())
                    .param("programme", identity.programme())
                    .param("programmeVersion", identity.programmeVersion())
                    .param("stage", fresh.stage().name())
                    .param("since", Timestamp.from(fresh.standing().since()))
                    .param("by", fresh.standing().by())
                    .param("answers", rows.json(fresh.answers()))
                    .param("lapses", lapses.map(Timestamp::from).orElse(null))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// False when somebody was first. In another stage it is also noted when it lapses there.
    boolean move(Application next, Optional<Instant> lapses) {
        return state(sql.sql(MOVE), next)
                        .param("lapses", lapses.map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    /// Keeps that the holder of the contact address confirmed it by code.
    public void confirmContact(ApplicationId id, String email) {
        sql.sql(CONFIRM_CONTACT).param("id", id.value()).param("email", email).update();
    }

    /// Another version of the sheet is in force. False when the application isn't active.
    public boolean terms(ApplicationId id, int sheet) {
        return sql.sql(TERMS).param("id", id.value()).param("sheet", sheet).update() == 1;
    }

    /// Notes when it ends by itself if it is left unanswered, for lists to show.
    void lapses(ApplicationId id, Optional<Instant> at) {
        sql.sql(LAPSES)
                .param("id", id.value())
                .param("at", at.map(Timestamp::from).orElse(null))
                .update();
    }

    Optional<Instant> lapsesAt(ApplicationId id) {
        return sql.sql("select lapses_at from onboarding_application where id = :id")
                .param("id", id.value())
                .query(
                        (row, _) ->
                                Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .flatMap(Function.identity());
    }

    /// The application as it stands, whoever asks.
    public Optional<Application> byId(ApplicationId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(rows).optional();
    }

    /// The application that a contract belongs to.
    public Optional<Application> byContract(UUID contract) {
        return sql.sql(BY_CONTRACT).param("contract", contract).query(rows).optional();
    }

    List<Application> of(AccountId account) {
        return sql.sql(OF_ACCOUNT).param("account", account.value()).query(rows).list();
    }

    /// The one that an account has under way, in whatever programme, or else its enterprise by
    /// another account: verified anew, an account may speak for another enterprise by now.
    public Optional<Application> openOf(UUID enterprise, AccountId account) {
        return sql.sql(OPEN_OF_EITHER)
                .param("enterprise", enterprise)
                .param("account", account.value())
                .query(rows)
                .optional();
    }

    /// Those that an account has under way.
    public List<Application> openOf(AccountId account) {
        return sql.sql(OPEN_OF_ACCOUNT).param("account", account.value()).query(rows).list();
    }

    /// The one that ended last without a partnership.
    public Optional<Application> lastEnded(UUID enterprise, String programme) {
        return sql.sql(LAST_ENDED)
                .param("enterprise", enterprise)
                .param("programme", programme)
                .query(rows)
                .optional();
    }

    private StatementSpec state(StatementSpec statement, Application next) {
        var review = next.review();
        var agreement = next.agreement();
        return statement
                .param("id", next.id().value())
                .param("version", next.version())
                .param("stage", next.stage().name())
                .param("since", Timestamp.from(next.standing().since()))
                .param("by", next.standing().by())
                .param("answers", rows.json(next.answers()))
                .param("contact", next.answers().text(Application.CONTACT))
                .param("contactEmail", next.contactEmail().orElse(null))
                .param(
                        "reviewer",
                        review.reviewer().map(reviewer -> reviewer.person().value()).orElse(null))
                .param("reviewerName", review.reviewer().map(Reviewer::name).orElse(null))
                .param("checklist", review.checklist().toArray(String[]::new))
                .param("submitted", review.submitted().map(Timestamp::from).orElse(null))
                .param("asked", rows.json(review.asked()))
                .param("rejection", rows.json(review.rejection()))
                .param("hold", rows.json(next.standing().hold()))
                .param("sheet", agreement.sheet().orElse(null))
                .param("approval", rows.json(agreement.approval()))
                .param("contract", agreement.contract().orElse(null))
                .param("effective", agreement.effective().map(Timestamp::from).orElse(null))
                .param("activation", rows.json(agreement.activation()));
    }
}
