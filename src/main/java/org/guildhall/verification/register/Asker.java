package org.guildhall.verification.register;

import java.time.Clock;
import java.util.List;
import org.guildhall.platform.job.Pump;
import org.guildhall.verification.register.RegisterAnswer.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks what waits to be asked: taken in one statement, asked outside of any transaction, noted in
/// another. A register that is away is not asked again by itself: the verifier sees *not checked*
/// and asks again when it matters.
@Component
class Asker extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
    private static final int AT_ONCE = 2;
    private static final int LONGEST_NAME = 400;

    private final AnswerStore store;
    private final RegisterBeans.Named registers;
    private final Clock clock;

    Asker(AnswerStore store, RegisterBeans.Named registers, Clock clock) {
        super("registers", AT_ONCE);
        this.store = store;
        this.registers = registers;
        this.clock = clock;
    }

    @Override
    protected boolean work() {
        var taken = store.take(clock.instant());
        taken.ifPresent(answer -> store.note(answer.id(), told(answer)));
        return taken.isPresent();
    }

    private Told told(RegisterAnswer waiting) {
        var register = registers.of(waiting.register());
        var said = register.map(each -> said(each, waiting)).orElse(new Said.NotChecked("off"));
        var reading = Reading.of(said, waiting.question().legalName());
        LOG.atInfo()
                .addKeyValue("register", waiting.register())
                .addKeyValue("case", waiting.verification().value())
                .addKeyValue("reading", reading)
                .log("register asked");
        return new Told(
                reading,
                said instanceof Said.Found(var names, _) ? first(names) : "",
                said instanceof Said.NotChecked(var why) ? why : "",
                register.map(each -> each.address().toString()).orElse(""),
                clock.instant());
    }

    /// A register of ours that breaks has not been asked either.
    private static Said said(Register register, RegisterAnswer waiting) {
        try {
            return register.ask(waiting.question());
        } catch (RuntimeException broken) {
            LOG.atWarn().setCause(broken).addKeyValue("register", register.code()).log("not asked");
            return new Said.NotChecked(broken.getClass().getSimpleName());
        }
    }

    private static String first(List<String> names) {
        var name = names.isEmpty() ? "" : names.getFirst().replaceAll("\\p{Cntrl}", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
