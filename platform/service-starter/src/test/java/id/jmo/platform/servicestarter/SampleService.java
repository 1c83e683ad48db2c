package id.jmo.platform.servicestarter;

import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything: it takes wishes, publishes them, and consumes its own events. */
@ServiceApplication
class SampleService {

    record Wish(String text, String memberId, Confidential phone) {}

    record WishMade(String text, Confidential phone) {}

    record WishRequest(String text, int amount) {}

    @ConfigurationProperties("sample")
    record SampleProperties(@DefaultValue("+628111111111") String phone) {}

    @Bean
    AggregateStore<Wish> wishes(AggregateStores stores) {
        return stores.create("wishes", Wish.class, "jmo.wishes.v1");
    }

    @Bean
    EventSubscription ownWishes(AggregateStores stores) {
        AggregateStore<Wish> copies = stores.create("copies", Wish.class, "jmo.copies.v1");
        return EventSubscription.to("jmo.wishes.v1")
                .on(
                        "id.jmo.wish.made.v1",
                        WishMade.class,
                        event -> copies.insert(
                                event.subject(),
                                new Wish(event.data().text(), "", event.data().phone()),
                                List.of(new Event("id.jmo.wish.copied.v1", event.data()))))
                .build();
    }

    @Component
    static class WishEventMapper implements EventMapper<Wish> {

        @Override
        public Optional<Event> map(Wish wish) {
            return Optional.of(new Event("id.jmo.wish.made.v1", new WishMade(wish.text(), wish.phone())));
        }
    }

    @UseCase
    static class MakeWish {

        private final AggregateStore<Wish> wishes;
        private final EventMapper<Wish> events;
        private final SampleProperties properties;

        MakeWish(AggregateStore<Wish> wishes, EventMapper<Wish> events, SampleProperties properties) {
            this.wishes = wishes;
            this.events = events;
            this.properties = properties;
        }

        String make(String text, MemberId member) {
            String id = UUID.randomUUID().toString();
            Wish wish = new Wish(text, member.toString(), Confidential.of(properties.phone()));
            wishes.insert(id, wish, events.mapAll(List.of(wish)));
            return id;
        }
    }

    @RestController
    static class WishController {

        private final MakeWish makeWish;

        WishController(MakeWish makeWish) {
            this.makeWish = makeWish;
        }

        @PostMapping("/api/v1/wishes")
        @ForRole(Role.MEMBER)
        String make(@RequestBody WishRequest request, @CurrentMember MemberId member) {
            return makeWish.make(request.text(), member);
        }
    }
}
