package org.guildhall.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How the corpus writes the rest of a mail, from its subject on.
final class MadeText {
    private MadeText() {}

    static byte[] lines(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) + "\n";
    }

    static byte[] html(String id, String words) {
        return lines(
                """
                Subject: Written with a mouse %s
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="half"

                --half
                Content-Type: text/plain; charset=utf-8

                --half
                Content-Type: text/html; charset=utf-8

                <html><head><style>p { color: red }</style><script>alert(1)</script></head>
                <body><p>%s</p><p>See <a href="https://example.com/">this</a></p>
                <img src="https://example.com/pixel.png"><blockquote>Earlier words</blockquote></body></html>
                --half--
                """
                        .formatted(id.replaceAll("[<>]", ""), words));
    }

    static byte[] withFile(String id, String words, String name, byte[] file) {
        return lines(
                """
                Subject: With a file %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                %s
                --part
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s--part--
                """
                        .formatted(id.replaceAll("[<>]", ""), words, name, name, base64(file)));
    }

    static byte[] receipt(String id) {
        return lines(
                """
                Subject: Read: your answer
                Content-Type: multipart/report; report-type=disposition-notification; boundary="r"

                --r
                Content-Type: text/plain

                It was read.
                --r
                Content-Type: message/disposition-notification

                Original-Message-ID: %s
                Disposition: manual-action/MDN-sent-manually; displayed
                --r--
                """
                        .formatted(id));
    }

    static byte[] bounce(String id) {
        return lines(
                """
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                I could not deliver it.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; nobody@example.com
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user
                --r
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --r--
                """
                        .formatted(id.replace("@", ".about@")));
    }

    /// Parts within parts within parts, none of which ends.
    static String nested(int depth) {
        var text = new StringBuilder("Content-Type: multipart/mixed; boundary=\"n0\"\n\n");
        for (var level = 0; level < depth; level++) {
            text.append("--n").append(level).append('\n');
            text.append("Content-Type: multipart/mixed; boundary=\"n").append(level + 1);
            text.append("\"\n\n");
        }
        return text.toString();
    }
}
