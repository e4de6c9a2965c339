package org.guildhall.verification.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Papers that risk control asks for: asked once, handed in, looked at by verifiers alone, decided,
/// erased.
class RiskCaseTest {
    private static final String DESK = "/desk/risk-cases";
    private static final String PORTAL = "/portal/kyc";
    private static final String DUE = "2026-12-20";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona verifier = crowd.staff("Vito Risk", Role.VERIFIER);
    private final Persona owner = crowd.owner("Rita Risky");
    private final Uid uid = crowd.account(owner).uid();

    @Test
    void papers_are_asked_once_handed_in_refused_with_what_is_missing_and_accepted() {
        var desk = crowd.signedIn(verifier);
        var portal = crowd.signedIn(owner);
        assertThat(state()).isEqualTo(KycState.NONE);
        assertThat(portal.get(PORTAL).page().text()).contains("Nothing is asked of you");
        assertThat(desk.post(DESK, Fields.of("uid", "123")).page().select(".has-problem"))
                .isNotEmpty();

        var path = opened(desk, "IDENTITY", "PURPOSE");
        assertThat(state()).isEqualTo(KycState.ASKED);
        assertThat(desk.post(DESK, asked("IDENTITY")).page().text()).contains("asked twice");
        assertThat(portal.get("/portal").page().text()).contains("Risk control asks for papers");
        assertThat(letter("We need papers from you by")).contains("What the services are used for");

        var none = portal.upload(PORTAL + "/papers", Fields.of("version", "1"), List.of());
        assertThat(none.page().select("#problem-identity").text()).contains("Choose a file");
        var shown = portal.upload(PORTAL, Fields.of("version", "1"), List.of(pdf("identity")));
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#problem-purpose")).isNotEmpty();
        assertThat(shown.page().text()).contains("identity.pdf");
        var done = portal.upload(PORTAL, Fields.of("version", "1"), List.of(pdf("purpose")));
        assertThat(done.status()).isEqualTo(303);
        assertThat(state()).isEqualTo(KycState.UNDER_REVIEW);
        var waiting = portal.get(PORTAL).page();
        assertThat(waiting.text()).contains("nothing is asked twice");
        assertThat(waiting.select("input[type=file], a[href*=papers]")).isEmpty();

        assertThat(decided(desk, path, "REFUSE", "missing", "PURPOSE").status()).isEqualTo(422);
        decided(desk, path, "REFUSE", "missing", "PURPOSE", "words", "Say to whom.", "due", DUE);
        assertThat(state()).isEqualTo(KycState.REFUSED);
        assertThat(letter("Something is missing")).contains("Say to whom.");
        var again = portal.get(PORTAL).page();
        assertThat(again.select("input[type=file]").eachAttr("name")).containsExactly("purpose");
        portal.upload(PORTAL, Fields.of("version", "3"), List.of(pdf("purpose")));
        decided(desk, path, "ACCEPT");
        assertThat(state()).isEqualTo(KycState.ACCEPTED);
        assertThat(portal.get(PORTAL).page().text()).contains("is erased on");
        assertThat(desk.post(DESK, asked("IDENTITY")).page().text()).contains("still kept");
    }

    @Test
    void the_list_is_taken_away_as_a_file_as_it_is_narrowed_and_that_is_in_the_trail() {
        var desk = crowd.signedIn(verifier);
        opened(desk, "IDENTITY");
        var link = desk.get(DESK + "?q=" + uid.value()).page().select("a[href*='.csv']");
        var file = desk.get(link.attr("href")).body();
        assertThat(file.strip().lines()).hasSize(2);
        assertThat(file).contains(uid.grouped(), "KYC-", "Papers asked for");
        var other = crowd.signedIn(crowd.staff("Bo Other", Role.BD));
        assertThat(other.get(link.attr("href")).status()).isEqualTo(403);
        var program = Program.of(guildhall, verifier);
        var told = program.getAs("text/csv", "/api/v1/risk-cases.csv?q=" + uid.value());
        assertThat(told.toString()).startsWith("200").contains(uid.grouped());
        var looks =
                guildhall
                        .database()
                        .sql(
                                "select note from audit_entry where actor_id = :by and act = 'risk.looked'")
                        .param("by", verifier.id().value())
                        .query(String.class)
                        .list();
        assertThat(looks).containsExactly("csv", "csv");
    }

    @Test
    void verifiers_alone_open_the_vault_and_each_look_is_in_the_trail() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        crowd.signedIn(owner).upload(PORTAL, Fields.of("version", "1"), List.of(pdf("identity")));
        var paper = desk.get(path).page().select(".files a").attr("href");

        assertThat(desk.get(paper).body()).startsWith("%PDF");
        assertThat(crowd.signedIn(owner).get(paper).status()).isEqualTo(403);
        var other = crowd.signedIn(crowd.staff("Bo Other", Role.BD, Role.SUPPORT_AGENT));
        assertThat(other.get(paper).status()).isEqualTo(403);
        assertThat(other.get(path).status()).isEqualTo(403);
        var looks =
                guildhall
                        .database()
                        .sql("select note from audit_entry where subject_id = :id order by number")
                        .param("id", id(path))
                        .query(String.class)
                        .list();
        assertThat(looks).contains("case", "paper " + paper.substring(paper.lastIndexOf('/') + 1));
        assertThat(bytes(path)).doesNotContain("%PDF");
    }

    @Test
    void the_vendors_risk_system_and_the_partners_program_do_the_same_by_api() {
        var risk = Program.of(guildhall, verifier);
        var partner = Program.of(guildhall, owner);
        var body =
                Map.of(
                        "uid",
                        uid.value(),
                        "papers",
                        List.of("ADDRESS"),
                        "due",
                        DUE,
                        "words",
                        "A bill, please.",
                        "reason",
                        "Score 71.");
        var opened = risk.post("/api/v1/risk-cases", Program.json(body));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(risk.post("/api/v1/risk-cases", Program.json(body)).status()).isEqualTo(422);
        assertThat(partner.get("/api/v1/kyc").toString())
                .contains("A bill, please.")
                .doesNotContain("Score 71.");
        assertThat(partner.post("/api/v1/kyc/submission", "\"1\"", "").status()).isEqualTo(422);
        var attached =
                partner.upload(
                        "/api/v1/kyc/papers?paper=ADDRESS&name=bill.pdf", "\"1\"", Crowd.PDF);
        assertThat(attached.status()).as(attached.toString()).isEqualTo(200);
        assertThat(partner.post("/api/v1/kyc/submission", "\"1\"", "").text("state"))
                .isEqualTo("UNDER_REVIEW");
        var decision = Program.json(Map.of("outcome", "WITHDRAW"));
        var path = "/api/v1/risk-cases/" + opened.text("id") + "/decision";
        assertThat(risk.post(path, "\"1\"", decision).status()).isEqualTo(412);
        assertThat(risk.post(path, "\"2\"", decision).text("state")).isEqualTo("WITHDRAWN");
        assertThat(partner.get("/api/v1/kyc").text("state")).isEqualTo("NONE");
    }

    @Test
    void a_day_that_is_over_is_said_once() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        set("due = date '2026-11-20'", path);
        var front = guildhall.front(RiskDesk.class);
        front.overdue(new RiskCaseId(id(path)));
        front.overdue(new RiskCaseId(id(path)));
        assertThat(letter("Your papers were due on")).contains("Identity document");
        assertThat(desk.get(path).page().select(".timeline").text())
                .containsOnlyOnce("The day is over");
        assertThat(state()).isEqualTo(KycState.ASKED);
    }

    @Test
    void papers_of_a_case_that_has_been_over_for_long_are_erased() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        crowd.signedIn(owner)
                .upload(PORTAL, Fields.of("version", "1"), List.of(unique("identity")));
        decided(desk, path, "ACCEPT");
        var file = file(path);
        set("ended_at = ended_at - interval '200 days'", path);
        var admin = crowd.signedIn(crowd.staff("Ada Min", Role.ADMINISTRATOR));
        var form = admin.get("/desk/retention").page().select("form[action$=/kyc/erasure]");
        var things = form.select("input[name=things]").val();
        var erasure = admin.post(form.attr("action"), Fields.of("things", things));
        assertThat(erasure.status()).isEqualTo(303);

        assertThat(desk.get(path).page().select(".files").text()).contains("Erased");
        assertThat(
                        guildhall
                                .database()
                                .sql("select count(*) from platform_file where sha256 = :file")
                                .param("file", file)
                                .query(Long.class)
                                .single())
                .isZero();
        var staff = (Staff) crowd.caller(verifier);
        var again = guildhall.front(RiskDesk.class).one(staff, new RiskCaseId(id(path)));
        assertThat(again.papers()).allMatch(paper -> paper.file().isEmpty());
    }

    @Test
    void papers_that_were_erased_before_they_were_handed_in_are_asked_for_afresh() {
        var desk = crowd.signedIn(verifier);
        var portal = crowd.signedIn(owner);
        var path = opened(desk, "IDENTITY");
        var version = Fields.of("version", "1");
        portal.upload(PORTAL + "/papers", version, List.of(unique("identity")));
        var removal = "button[formaction$=removal]";
        var remove = portal.get(PORTAL).page().select(removal).attr("formaction");
        set("due = date '2026-01-10'", path);
        eraseWhatIsOver();
        assertThat(portal.get(PORTAL).page().select(removal)).as("put in today").hasSize(1);
        guildhall
                .database()
                .sql(
                        """
                        update verification_risk_paper set added_at = added_at - interval '200 days'
                         where case_id = :id
                        """)
                .param("id", id(path))
                .update();
        eraseWhatIsOver();

        assertThat(portal.get(PORTAL).page().select(removal)).isEmpty();
        assertThat(portal.post(remove, version).status()).isEqualTo(404);
        var empty = portal.upload(PORTAL, version, List.of());
        assertThat(empty.page().select("#problem-identity")).isNotEmpty();
        assertThat(state()).isEqualTo(KycState.ASKED);
        portal.upload(PORTAL, version, List.of(unique("identity")));
        assertThat(state()).isEqualTo(KycState.UNDER_REVIEW);
    }

    @Test
    void a_case_that_is_open_loses_nothing_with_an_application_that_ended_long_ago() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        crowd.signedIn(owner)
                .upload(PORTAL, Fields.of("version", "1"), List.of(unique("identity")));
        assertThat(held()).isZero();

        decided(desk, path, "ACCEPT");
        assertThat(held()).as("kept for its own time").isZero();
        set("ended_at = ended_at - interval '200 days'", path);
        assertThat(held()).as("the paper and the words").isEqualTo(2);
    }

    @Test
    void a_case_is_found_by_its_uid_as_people_write_it() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        var found = desk.get(DESK + "?q=" + uid.grouped().replace(' ', '+')).page();
        assertThat(found.select("a[href=" + path + "]")).isNotEmpty();
    }

    @Test
    void a_day_counts_only_where_papers_are_to_be_handed_in_again() {
        var desk = crowd.signedIn(verifier);
        var path = opened(desk, "IDENTITY");
        crowd.signedIn(owner).upload(PORTAL, Fields.of("version", "1"), List.of(pdf("identity")));
        assertThat(decided(desk, path, "ACCEPT", "due", "2020-01-01").status()).isEqualTo(303);
    }

    private void eraseWhatIsOver() {
        var admin = crowd.signedIn(crowd.staff("Ada Min", Role.ADMINISTRATOR));
        var form = admin.get("/desk/retention").page().select("form[action$=/kyc/erasure]");
        if (form.isEmpty()) return;
        var things = form.select("input[name=things]").val();
        assertThat(admin.post(form.attr("action"), Fields.of("things", things)).status())
                .isEqualTo(303);
    }

    private long held() {
        var account = crowd.account(owner).id().value();
        var ended = Instant.parse("2020-01-01T00:00:00Z");
        var over = new EndedCase(UUID.randomUUID(), "APP-2019-00001", account, ended, true);
        return guildhall.parts().getBeansOfType(Erasable.class).values().stream()
                .filter(each -> each.of() == DataClass.KYC)
                .mapToLong(each -> each.held(new Erasing(over, Set.of())))
                .sum();
    }

    private KycState state() {
        return guildhall.front(KycRequests.class).state(uid);
    }

    private String opened(Visit desk, String... papers) {
        var answer = desk.post(DESK, asked(papers));
        assertThat(answer.status()).as(answer.page().select(".problems").text()).isEqualTo(303);
        return answer.location();
    }

    private List<Map.Entry<String, String>> asked(String... papers) {
        var fields =
                Fields.of(
                        "uid",
                        uid.grouped(),
                        "due",
                        DUE,
                        "words",
                        "Please show us.",
                        "reason",
                        "Many complaints.");
        var entries = new ArrayList<>(fields.entrySet());
        for (var paper : papers) entries.add(Map.entry("papers", paper));
        return List.copyOf(entries);
    }

    private static Visit.Answer decided(Visit desk, String path, String outcome, String... more) {
        var fields = Fields.of(more);
        fields.put("outcome", outcome);
        fields.put("version", desk.get(path).page().select("input[name=version]").val());
        return desk.post(path + "/decision", fields);
    }

    private static Visit.File pdf(String field) {
        return new Visit.File(field, field + ".pdf", "application/pdf", Crowd.PDF);
    }

    private static Visit.File unique(String field) {
        var bytes = ("%PDF-1.7\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        return new Visit.File(field, field + ".pdf", "application/pdf", bytes);
    }

    private String letter(String title) {
        return Eventually.found(
                title,
                () ->
                        guildhall
                                .database()
                                .sql(
                                        """
                                        select plain from platform_mail
                                         where recipient = :to and title like :title
                                        """)
                                .param("to", owner.email())
                                .param("title", title + "%")
                                .query(String.class)
                                .optional());
    }

    private void set(String change, String path) {
        var changed =
                guildhall
                        .database()
                        .sql("update verification_risk_case set " + change + " where id = :id")
                        .param("id", id(path))
                        .update();
        assertThat(changed).isEqualTo(1);
    }

    private String file(String path) {
        return guildhall
                .database()
                .sql("select file from verification_risk_paper where case_id = :id")
                .param("id", id(path))
                .query(String.class)
                .single();
    }

    private String bytes(String path) {
        return guildhall
                .database()
                .sql("select body from platform_file where sha256 = :file")
                .param("file", file(path))
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
