package org.guildhall.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Makes mails as a desk gets them, out of a seed: the same seed, the same mails.
public final class Corpus {
    private static final String[] CHARSETS = {
        "GB2312",
        "GBK",
        "Big5",
        "ISO-2022-JP",
        "Shift_JIS",
        "EUC-KR",
        "KOI8-R",
        "windows-1251",
        "ISO-8859-1",
        "UTF-16",
        "x-made-up",
        "utf-8",
        "\"us-ascii\"",
        "8bit"
    };
    private static final String TALK = "Grüße, 你好，我的域名无法解析。 ¿Qué hago? Привет こんにちは";

    private final Random random;
    private final long seed;
    private final String desk;
    private int serial;

    /// @param desk the desk's address
    public Corpus(long seed, String desk) {
        this.seed = seed;
        this.random = new Random(seed);
        this.desk = desk;
    }

    /// Mails that open tickets, to have some that others can answer.
    public List<MadeMail> openers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> make(Kind.PLAIN, none())).toList();
    }

    /// Mails of every kind, in no order.
    public List<MadeMail> mixed(int count, List<MadeTicket> tickets) {
        var kinds = new ArrayList<Kind>();
        for (var kind : Kind.values()) kinds.addAll(Collections.nCopies(kind.share(), kind));
        return IntStream.range(0, count)
                .mapToObj(_ -> kinds.get(random.nextInt(kinds.size())))
                .map(kind -> make(kind, tickets.get(random.nextInt(tickets.size()))))
                .toList();
    }

    /// One of each kind.
    public List<MadeMail> each(MadeTicket ticket) {
        return Arrays.stream(Kind.values()).map(kind -> make(kind, ticket)).toList();
    }

    /// One with a file of that size, in bytes, before it is encoded.
    public MadeMail large(int size) {
        var file = new byte[size];
        random.nextBytes(file);
        return mail(
                Kind.FILE,
                writer(),
                desk,
                none(),
                MadeText.withFile(id(), words(), "scan.bin", file));
    }

    private MadeMail make(Kind kind, MadeTicket ticket) {
        var own = writer();
        var token = desk.replace("@", "+" + ticket.token() + "@");
        return switch (kind) {
            case PLAIN -> mail(kind, own, desk, none(), plain("", words()));
            case HTML -> mail(kind, own, desk, none(), MadeText.html(id(), words()));
            case FILE ->
                    mail(
                            kind,
                            own,
                            desk,
                            none(),
                            MadeText.withFile(id(), words(), "scan.pdf", pdf()));
            case CHARSET -> mail(kind, own, desk, none(), charset());
            case BROKEN -> mail(kind, own, desk, none(), broken());
            case FORWARD ->
                    mail(
                            kind,
                            own,
                            desk,
                            none(),
                            titled(
                                    "Fwd: an old talk",
                                    "",
                                    "---- Original Message ----\n" + words()));
            case FORGED_SUBJECT ->
                    mail(
                            kind,
                            own,
                            desk,
                            none(),
                            titled("Re: [SUP-2026-00001] open it", "", words()));
            case STRANGER_WITH_TOKEN -> mail(kind, own, token, none(), plain("", words()));
            case STRANGER_WITH_REFERENCE ->
                    mail(kind, own, desk, none(), plain(answers(ticket), words()));
            case REPLY_BY_ADDRESS ->
                    mail(kind, ticket.participant(), token, ticket, plain("", quoting()));
            case REPLY_BY_REFERENCE ->
                    mail(
                            kind,
                            ticket.participant(),
                            desk,
                            ticket,
                            plain(answers(ticket), quoting()));
            case AWAY -> mail(kind, ticket.participant(), token, none(), plain(away(), words()));
            case RECEIPT -> mail(kind, own, desk, none(), MadeText.receipt(id()));
            case BOUNCE -> mail(kind, "", desk, none(), MadeText.bounce(id()));
            case LOOP -> mail(kind, desk, desk, none(), plain("", words()));
            case LIST -> mail(kind, own, desk, none(), plain("List-Id: <news.example>\n", words()));
            case MACHINE ->
                    mail(
                            kind,
                            own,
                            desk,
                            none(),
                            plain("Auto-Submitted: auto-generated\n", words()));
            case NO_SENDER -> mail(kind, "not an address", desk, none(), plain("", words()));
            case EMPTY -> mail(kind, own, desk, none(), titled("", "", ""));
        };
    }

    private MadeMail mail(Kind kind, String from, String to, MadeTicket ticket, byte[] body) {
        var id = id();
        serial++;
        var head =
                """
                Message-ID: %s
                From: %s
                To: <%s>
                Date: Thu, 26 Nov 2026 09:00:00 +0800
                """
                        .formatted(id, from.isEmpty() ? "MAILER-DAEMON@mx.example" : from, to)
                        .replace("\n", "\r\n")
                        .getBytes(US_ASCII);
        var whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        var envelope = from.contains(" ") ? writer() : from;
        return new MadeMail(
                kind,
                id,
                envelope,
                to,
                whole,
                Optional.of(ticket).filter(_ -> kind.end().equals("JOINED")).map(MadeTicket::id));
    }

    private byte[] plain(String more, String words) {
        return titled("A question, number " + serial, more, words);
    }

    private static byte[] titled(String title, String more, String words) {
        var subject = title.isEmpty() ? "" : "Subject: " + title + "\n";
        var head = subject + more + "Content-Type: text/plain; charset=utf-8\n\n";
        return MadeText.lines(head + words);
    }

    /// Told as one thing and written as another, every now and then.
    private byte[] charset() {
        var name = CHARSETS[random.nextInt(CHARSETS.length)];
        var bare = name.replace("\"", "");
        var known = Charset.isSupported(bare) && Charset.forName(bare).canEncode();
        var written = known && random.nextInt(4) > 0 ? Charset.forName(bare) : UTF_8;
        var head =
                "Subject: =?"
                        + bare
                        + "?B?"
                        + MadeText.base64(TALK.getBytes(written)).replace("\n", "")
                        + "?=\nContent-Type: text/plain; charset="
                        + name
                        + "\nContent-Transfer-Encoding: base64\n\n";
        return MadeText.lines(head + MadeText.base64((TALK + words()).getBytes(written)));
    }

    private byte[] broken() {
        var way = random.nextInt(6);
        var words = words();
        return switch (way) {
            case 0 ->
                    MadeText.lines(
                            "Subject: no end\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\n"
                                    + words);
            case 1 ->
                    MadeText.lines(
                            "Subject: no boundary\nContent-Type: multipart/mixed\n\n" + words);
            case 2 ->
                    MadeText.lines(
                            "Subject: =?utf-8?Q?half\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n%%%"
                                    + words);
            case 3 -> MadeText.lines("Subject: a head\nthat is none\n\0\1\2 :\n\n" + words);
            case 4 -> MadeText.lines("Subject: deep\n" + MadeText.nested(300) + words);
            default -> noise(words);
        };
    }

    private byte[] noise(String words) {
        var noise = new byte[2000];
        random.nextBytes(noise);
        var head =
                MadeText.lines("Subject: noise\nContent-Type: text/plain; charset=x\n\n" + words);
        var whole = Arrays.copyOf(head, head.length + noise.length);
        System.arraycopy(noise, 0, whole, head.length, noise.length);
        return whole;
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n".getBytes(US_ASCII);
    }

    private static String answers(MadeTicket ticket) {
        return "In-Reply-To: " + ticket.reference() + "\nReferences: " + ticket.reference() + "\n";
    }

    private String away() {
        return random.nextBoolean()
                ? "Auto-Submitted: auto-replied (vacation)\n"
                : "Precedence: auto_reply\n";
    }

    private String quoting() {
        return words()
                + "\n\nOn Thu, 26 Nov 2026 at 09:00, the desk wrote:\n> Have you tried?\n> Truly\n";
    }

    private String words() {
        return "My domain example-"
                + random.nextInt(100_000)
                + ".com does not resolve.\nWhat can I do?";
    }

    private String id() {
        return "<" + seed + "." + serial + "@storm.example>";
    }

    private String writer() {
        return "writer" + seed + "-" + serial + "@storm.example";
    }

    private static MadeTicket none() {
        return new MadeTicket(new UUID(0, 0), "nobody@storm.example", "0", "<none@none>");
    }
}
