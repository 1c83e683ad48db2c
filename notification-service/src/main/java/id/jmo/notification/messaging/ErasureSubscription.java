package id.jmo.notification.messaging;

import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.owndata.ErasureOrders;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders to erase data of a member, and the answers: each has the requestId, the memberId and the kind. */
@Configuration(proxyBeanMethods = false)
class ErasureSubscription {

    @Bean
    ErasureOrders erasureOrders(AggregateStores stores, List<ErasableData> data) {
        return new ErasureOrders(stores, "jmo.notification-erasures.v1", "id.jmo.notification.erased.v1", data);
    }

    @Bean
    EventSubscription erasures(ErasureOrders orders) {
        return EventSubscription.to("jmo.erasures.v1")
                .on("id.jmo.erasure.ordered.v1", ErasureOrdered.class, event -> {
                    ErasureOrdered order = event.data();
                    orders.carryOut(order.requestId(), order.memberId(), order.kinds());
                })
                .build();
    }
}
