package id.jmo.account.messaging;

import id.jmo.account.application.rights.RequestErasure;
import id.jmo.account.model.rights.DataKind;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.owndata.ErasableData;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The orders to erase that this service carries out itself, and the answers of the others. */
@Configuration(proxyBeanMethods = false)
class ErasureSubscriptions {

    /** What is here is answered in the request itself: it needs no event. */
    @Bean
    EventSubscription ownErasures(RequestErasure requests, List<ErasableData> data) {
        return EventSubscription.to("jmo.erasures.v1")
                .on("id.jmo.erasure.ordered.v1", ErasureEventMapper.Ordered.class, event -> {
                    ErasureEventMapper.Ordered order = event.data();
                    for (ErasableData each : data) {
                        DataKind kind = DataKind.valueOf(each.kind());
                        if (order.kinds().contains(kind)) {
                            each.erase(order.memberId());
                            requests.erased(order.memberId(), order.requestId(), kind);
                        }
                    }
                })
                .build();
    }

    @Bean
    EventSubscription erasureAnswers(RequestErasure requests) {
        EventHandler<Erased> answered = event -> requests.erased(
                event.data().memberId(), event.data().requestId(), event.data().kind());
        return EventSubscription.to("jmo.biometric-erasures.v1")
                .on("id.jmo.biometric.erased.v1", Erased.class, answered)
                .andTo("jmo.notification-erasures.v1")
                .on("id.jmo.notification.erased.v1", Erased.class, answered)
                .build();
    }
}
