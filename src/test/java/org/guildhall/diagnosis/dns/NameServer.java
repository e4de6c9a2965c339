package org.guildhall.diagnosis.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A name server on a port of this machine that answers for the records it was given, in the lines
/// of a zone file; under `silent.` it keeps silent, under `broken.` it fails.
final class NameServer implements AutoCloseable {
    private static final int TTL = 60;

    private final DatagramSocket socket;
    private final List<Record> records = new ArrayList<>();

    NameServer() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    /// Where it listens.
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// Has that record from now on.
    NameServer with(String name, int type, String value) throws IOException {
        records.add(
                Record.fromString(
                        Name.fromString(name + "."), type, DClass.IN, TTL, value, Name.root));
        return this;
    }

    private void serve() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var query = new Message(packet.getData());
                var asked = query.getQuestion();
                if (asked.getName().toString().startsWith("silent.")) continue;
                var answer = answer(query, asked).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException _) {
                // closed, or no question: the next one then
            }
        }
    }

    private Message answer(Message query, Record asked) {
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(asked, Section.QUESTION);
        if (asked.getName().toString().startsWith("broken.")) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
            return answer;
        }
        var named =
                records.stream().filter(each -> each.getName().equals(asked.getName())).toList();
        if (named.isEmpty()) answer.getHeader().setRcode(Rcode.NXDOMAIN);
        named.stream()
                .filter(each -> each.getType() == asked.getType() || each.getType() == Type.CNAME)
                .forEach(each -> answer.addRecord(each, Section.ANSWER));
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
