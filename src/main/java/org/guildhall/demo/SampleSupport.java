package org.guildhall.demo;

import java.util.function.Supplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.demo.SampleDesk.Desk;
import org.guildhall.demo.SampleTickets.Question;

/// The support desk of the sample world: requests at different points of their way, and the mails
/// among them.
class SampleSupport {
    private static final String DIRECTMAIL = "directmail";
    private static final String DOMAIN = "domain";
    private static final String RECORDS = "Which records does my domain need?";

    private final SampleTickets tickets;
    private final SampleMails mails;
    private final SamplePast past;

    SampleSupport(SampleTickets tickets, SampleMails mails, SamplePast past) {
        this.tickets = tickets;
        this.mails = mails;
        this.past = past;
    }

    /// One request answered, the other goes on by mail; a colleague's machine answers meanwhile.
    void hansa(Member jonas, Desk desk) {
        var asked =
                at(
                        2,
                        "11:05",
                        () ->
                                tickets.ask(
                                        jonas,
                                        DIRECTMAIL,
                                        "I cannot activate DirectMail",
                                        "The console says that my sender domain is not ready. What"
                                                + " is missing?"));
        at(2, "14:20", () -> tickets.answer(asked, desk.agent()));
        at(
                2,
                "14:21",
                () ->
                        mails.away(
                                "wiebke@hansa.example",
                                "Wiebke Janssen",
                                "Automatic reply: I cannot activate DirectMail",
                                "I am out of the office until Monday. Jonas Petersen reads my mail"
                                        + " meanwhile."));
        var records =
                at(
                        1,
                        "16:10",
                        () ->
                                tickets.ask(
                                        jonas,
                                        DOMAIN,
                                        RECORDS,
                                        "We want to send from hansa.example. Please tell us every"
                                                + " record, with its value."));
        mails.answer(
                jonas,
                records,
                "Re: " + RECORDS,
                """
                Hello,

                one more thing: our zone is kept at another provider, not with you. Does that change the records?

                Jonas Petersen
                """);
    }

    /// A request that a desk outside has; nothing has come back yet.
    void nusantara(Member ayu, Desk desk) {
        var asked =
                at(
                        2,
                        "09:40",
                        () ->
                                tickets.ask(
                                        ayu,
                                        DIRECTMAIL,
                                        "Mail to one provider is deferred",
                                        """
                                        Since Monday our confirmations to addresses at posindo.example wait for hours: \
                                        421 4.7.0 try again later. Other providers take them at once, and nothing has \
                                        changed on our side.\
                                        """));
        var operations =
                at(
                        60,
                        "10:00",
                        () ->
                                tickets.outside(
                                        "Mail operations",
                                        "noc@mailops.example",
                                        2,
                                        desk.supportLead()));
        var question =
                new Question(
                        "Does posindo.example limit one of our sending ranges? Since Monday it"
                                + " answers 421 4.7.0 to mail of this account.",
                        "Sender domain verified; SPF and DKIM pass; volume as in the weeks before.",
                        "The customer's domain and content: other providers take the same mail. No"
                                + " case of risk control.",
                        ayu.name());
        at(2, "11:10", () -> tickets.escalate(asked, operations, question, 3, desk.agent()));
    }

    /// A request whose result has come back, for an agent to answer.
    void southern(Member olivia, Desk desk) {
        var asked =
                at(
                        5,
                        "10:05",
                        () ->
                                tickets.ask(
                                        olivia,
                                        DOMAIN,
                                        "The former owner still stands in whois",
                                        """
                                        crosscompute.example was moved to our account last week, and the console names \
                                        us. Whois still names the company that we bought it from.\
                                        """));
        var liaison =
                at(
                        60,
                        "10:05",
                        () ->
                                tickets.outside(
                                        "Registry liaison",
                                        "liaison@registry.example",
                                        3,
                                        desk.supportLead()));
        var question =
                new Question(
                        "Has the registry taken the change of registrant for"
                                + " crosscompute.example?",
                        "The change left here on the day of the transfer and was acknowledged.",
                        "The registrant's profile is complete, and its real-name verification is"
                                + " passed.",
                        olivia.name());
        var escalation =
                at(5, "15:20", () -> tickets.escalate(asked, liaison, question, 8, desk.agent()));
        past.at(
                2,
                "16:45",
                () ->
                        tickets.result(
                                escalation,
                                """
                                The change lay in the registry's queue for manual checks, because the two companies \
                                have similar names. It is written since this afternoon; whois follows within a day. \
                                The customer has nothing to do.\
                                """));
    }

    /// A request whose cause was found: papers are missing.
    void merlion(Member daniel, Desk desk) {
        var asked =
                at(
                        1,
                        "11:30",
                        () ->
                                tickets.ask(
                                        daniel,
                                        DIRECTMAIL,
                                        "DirectMail stays switched off",
                                        "I press Activate, and the page says that the service is"
                                                + " not available for my account."));
        past.at(1, "11:50", () -> tickets.diagnose(asked, "directmail-activation", desk.agent()));
    }

    /// A request that comes by mail.
    void yunqiao(Member xue) {
        mails.write(
                xue,
                "企业邮箱的解析记录怎么填？",
                """
                您好：

                我们想把 yunqiao.example 用作企业邮箱的域名，请问 MX 和 TXT 记录分别怎么填？
                我们在 DNS 里看到“主机记录”和“记录值”两栏，不清楚各填什么。

                北京云桥科技有限公司 李雪
                """);
    }

    private <T> T at(int workingDaysAgo, String time, Supplier<T> happening) {
        return past.at(workingDaysAgo, time, happening);
    }

    private void at(int workingDaysAgo, String time, Runnable happening) {
        past.at(workingDaysAgo, time, happening);
    }
}
