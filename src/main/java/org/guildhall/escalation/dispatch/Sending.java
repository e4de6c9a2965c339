package org.guildhall.escalation.dispatch;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.job.TimerHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a packet, with no transaction open meanwhile. A crash in between sends it again; carriers
/// make twice into once.
@Component
class Sending implements TimerHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Dispatch dispatch;
    private final List<Carrier> carriers;

    Sending(Dispatch dispatch, List<Carrier> carriers) {
        this.dispatch = dispatch;
        this.carriers = carriers;
    }

    @Override
    public String kind() {
        return Dispatch.SENDING;
    }

    @Override
    public void fire(UUID id) {
        dispatch.toCarry(id).ifPresent(this::carry);
    }

    private void carry(Dispatch.ToCarry packet) {
        var carrier =
                carriers.stream()
                        .filter(each -> each.serves(packet.desk()))
                        .findFirst()
                        .orElseThrow();
        var carried = carrier.carry(packet.escalation(), packet.desk(), packet.back());
        dispatch.note(packet.escalation(), carried);
        LOG.atInfo()
                .addKeyValue("escalation", packet.escalation().number())
                .addKeyValue("desk", packet.desk().id())
                .addKeyValue("outcome", carried.getClass().getSimpleName())
                .log("packet");
    }
}
