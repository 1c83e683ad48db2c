package id.jmo.platform.servicestarter;

import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.OutgoingEvent;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything: it takes wishes, tells of them, and hears of its own telling. */
@SpringBootApplication
class SampleService {

    record Wish(String text, String memberId, Confidential phone) {}

    record WishMade(String text, Confidential phone) {}

    record WishRequest(String text, int amount) {}

    @Bean
    AggregateStore<Wish> wishes(AggregateStores stores) {
        return stores.create("wishes", Wish.class, "jmo.wishes.v1");
    }

    @Bean
    EventSubscription heard(AggregateStores stores) {
        AggregateStore<Wish> echoes = stores.create("echoes", Wish.class, "jmo.echoes.v1");
        return EventSubscription.to("jmo.wishes.v1")
                .on(
                        "id.jmo.wish.made.v1",
                        WishMade.class,
                        event -> echoes.insert(
                                event.subject(),
                                new Wish(event.data().text(), "", event.data().phone()),
                                List.of(new OutgoingEvent("id.jmo.wish.heard.v1", event.data()))))
                .build();
    }

    @RestController
    static class Wishes {

        private final AggregateStore<Wish> wishes;

        Wishes(AggregateStore<Wish> wishes) {
            this.wishes = wishes;
        }

        @PostMapping("/api/v1/wishes")
        @ForRole(Role.MEMBER)
        String make(@RequestBody WishRequest request, @CurrentMember MemberId member) {
            String id = UUID.randomUUID().toString();
            Confidential phone = Confidential.of("+628111111111");
            wishes.insert(
                    id,
                    new Wish(request.text(), member.toString(), phone),
                    List.of(new OutgoingEvent("id.jmo.wish.made.v1", new WishMade(request.text(), phone))));
            return id;
        }
    }
}
