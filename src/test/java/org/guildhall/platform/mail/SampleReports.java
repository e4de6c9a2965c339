package org.guildhall.platform.mail;

/// What comes into a box for returned letters, as mail systems and people write it.
public final class SampleReports {
    private SampleReports() {}

    /// A report that a letter was not delivered, to that address.
    ///
    /// @param messageId of the letter; empty for a sample's own
    public static String failed(String to, String messageId) {
        return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
        To: %s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="part"

        --part
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --part
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com
        Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0800 (+08)

        Final-Recipient: rfc822; mei@example.com
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mail.example.com
        Diagnostic-Code: smtp; 550 5.1.1 <mei@example.com>: Recipient address rejected: User
            unknown in virtual mailbox table

        --part
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: Guildhall <partners@example.com>
        To: Mei <mei@example.com>
        Message-ID: %s
        Subject: Congratulations

        --part--
        """
                .formatted(to, messageId.isEmpty() ? "<0198@partners.example.com>" : messageId);
    }

    public static String absence() {
        return """
        From: mei@example.com
        To: bounces@example.com
        Subject: Out of office
        Auto-Submitted: auto-replied
        Content-Type: text/plain

        I am away until Monday.
        """;
    }

    public static String person() {
        return """
        From: mei@example.com
        To: bounces@example.com
        Subject: Your letter
        Content-Type: text/plain

        Why do you write to me?
        """;
    }
}
