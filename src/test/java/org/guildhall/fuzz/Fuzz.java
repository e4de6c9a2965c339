package org.guildhall.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.access.Role;
import org.guildhall.figures.FiguresPage;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;

/// Every operation of the API and every form of the pages, as everybody who can sign in, with
/// hostile input, for so many minutes: no failure of ours, nothing of our inside, nothing of
/// anybody else's. Called by `./guildhall fuzz [MINUTES] [SEED]`.
public final class Fuzz {
    private static final int MINUTES = 10;
    private static final String COMPANY = "Nobody Elses Business Pty Ltd";

    private final Installation guildhall;
    private final long seed;
    private final Hostile hostile;

    private Fuzz(Installation guildhall, long seed) {
        this.guildhall = guildhall;
        this.seed = seed;
        this.hostile = new Hostile(seed);
    }

    /// Takes minutes and a seed, both optional; writes `docs/figures.md`, and ends with 1 when
    /// something was found.
    public static void main(String[] arguments) {
        var minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MINUTES;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        try (var guildhall = Installation.another()) {
            System.exit(new Fuzz(guildhall, seed).run(Duration.ofMinutes(minutes)) ? 0 : 1);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private boolean run(Duration length) throws IOException {
        var askers = askers();
        var findings = new LinkedHashSet<Finding>();
        var asked = 0L;
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            hostile.one(askers).get().ifPresent(findings::add);
            asked++;
        }
        findings.forEach(System.out::println);
        var text =
                """
                %s.

                %d minutes of hostile input, seed %d: %,d requests to every operation of the API's description and every
                form and page that partners, strangers and each role of the staff meet. Found: %s.
                """
                        .formatted(
                                FiguresPage.circumstances(),
                                length.toMinutes(),
                                seed,
                                asked,
                                findings.isEmpty()
                                        ? "no failure of ours, nothing of the inside, nothing of anybody else's"
                                        : findings.size()
                                                + " answers that should not have been given");
        FiguresPage.write("Hostile input", text);
        System.out.println(text);
        return findings.isEmpty();
    }

    private List<Supplier<Optional<Finding>>> askers() {
        var crowd = guildhall.crowd();
        var owner = crowd.verifiedOwner("Olga Owner", COMPANY);
        var stations = new Stations(guildhall);
        var contract = stations.sent(owner);
        var drafter = crowd.verifiedOwner("Dora Drafter", "Drafts " + COMPANY);
        var ids =
                List.of(
                        contract + "",
                        stations.application(contract) + "",
                        stations.filledIn(drafter) + "");
        var stranger = crowd.verifiedOwner("Sam Stranger", "Strange Ltd");
        var callers = new LinkedHashMap<String, Program>();
        callers.put("visitor", new Program(guildhall, ""));
        callers.put("owner", Program.of(guildhall, owner));
        callers.put("stranger", Program.of(guildhall, stranger));
        var foreign = List.of(COMPANY, owner.email());
        var askers = new ArrayList<Supplier<Optional<Finding>>>();
        var forms = new LinkedHashMap<String, FormFuzz>();
        for (var role : Role.values()) {
            var person = crowd.staff("Staff " + role, role);
            callers.put(role.name(), Program.of(guildhall, person));
            forms.put(role.name(), forms(role.name(), crowd.signedIn(person), "/desk", List.of()));
        }
        forms.put("owner", forms("owner", crowd.signedIn(drafter), "/portal", List.of()));
        forms.put("stranger", forms("stranger", crowd.signedIn(stranger), "/portal", foreign));
        forms.put("visitor", forms("visitor", guildhall.visit(), "/", foreign));
        forms.forEach((who, each) -> System.out.println(who + ": " + each.found()));
        var description = new Program(guildhall, "").get("/api/openapi.json").json();
        var api = new ApiFuzz(description, Map.copyOf(callers), ids, foreign, hostile);
        for (var each : forms.values()) askers.add(each::ask);
        for (var times = 0; times < forms.size(); times++) askers.add(api::ask);
        return List.copyOf(askers);
    }

    private FormFuzz forms(
            String who, org.guildhall.support.Visit visit, String start, List<String> foreign) {
        return new FormFuzz(who, visit, start, foreign, hostile);
    }
}
