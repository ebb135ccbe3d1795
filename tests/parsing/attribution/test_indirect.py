"""Indirect speech: clauses, infinitives, phrases and nouns that report."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

CLAUSES = {
    "a subject with and": (
        "Zas said that the state of the border and the law made an accord unlikely.",
        [
            (
                "Zas | said | the state of the border and the law made an accord unlikely | "
                "stanislav-zas | name"
            )
        ],
    ),
    "went on to say": (
        "Zas went on to say that the road was closed.",
        ["Zas | went on to say | the road was closed | stanislav-zas | name"],
    ),
    "a whole date": (
        "The road was closed, Zas reported on Monday, February 20.",
        ["Zas | reported | The road was closed | stanislav-zas | name"],
    ),
    "that": (
        "Stanislav Zas said that the mission was over.",
        ["Stanislav Zas | said | the mission was over | stanislav-zas | name"],
    ),
    "zero that": (
        "Stanislav Zas said the mission was over.",
        ["Stanislav Zas | said | the mission was over | stanislav-zas | name"],
    ),
    "told that": (
        "Zas told TASS that the mission was over.",
        ["Zas | told | the mission was over | stanislav-zas | name"],
    ),
    "told": (
        "Zas told the newspaper the mission was over.",
        ["Zas | told | the mission was over | stanislav-zas | name"],
    ),
    "day between": (
        "The Kremlin said on Monday that the mission was over.",
        ["The Kremlin | said | the mission was over | kremlin | name"],
    ),
    "statement between": (
        "The Kremlin said in a statement that the mission was over.",
        ["The Kremlin | said | the mission was over | kremlin | name"],
    ),
    "colon": (
        "Zas stressed: the mission is over.",
        ["Zas | stressed | the mission is over | stanislav-zas | name"],
    ),
    "three clauses": (
        (
            "Zas said that the mission was over, that the planes were ready and that "
            "nobody was hurt."
        ),
        [
            (
                "Zas | said | the mission was over, that the planes were ready and that "
                "nobody was hurt | stanislav-zas | name"
            )
        ],
    ),
    "perfect": (
        "CSTO Secretary General Stanislav Zas has said that the mission is over.",
        [
            (
                "CSTO Secretary General Stanislav Zas | said | the mission is over | "
                "stanislav-zas | name"
            )
        ],
    ),
    "adverb": (
        "Zas has repeatedly said that the mission is over.",
        ["Zas | said | the mission is over | stanislav-zas | name"],
    ),
    "adjunct first": (
        "In his speech, Nikol Pashinyan stressed that the mission was over.",
        ["Nikol Pashinyan | stressed | the mission was over | nikol-pashinyan | name"],
    ),
    "day first": (
        "On Monday the Kremlin said that the mission was over.",
        ["the Kremlin | said | the mission was over | kremlin | name"],
    ),
    "participle first": (
        "Speaking in Minsk, Stanislav Zas said that the mission was over.",
        ["Stanislav Zas | said | the mission was over | stanislav-zas | name"],
    ),
    "question first": (
        "Asked whether the mission was over, Pashinyan said it was not.",
        ["Pashinyan | said | it was not | nikol-pashinyan | name"],
    ),
    "adjective": (
        "Zas is confident that the mission is over.",
        ["Zas | confident | the mission is over | stanislav-zas | name"],
    ),
    "meeting between": (
        "Putin said during a meeting with Lukashenko that the mission was over.",
        ["Putin | said | the mission was over | vladimir-putin | name"],
    ),
    "age": (
        "Zas, 65, said that the mission was over.",
        ["Zas, 65 | said | the mission was over | stanislav-zas | name"],
    ),
    "relative clause with a cue": (
        "An official who asked not to be named said that the mission was over.",
        ["An official who asked not to be named | said | the mission was over | - | -"],
    ),
    "relative clause": (
        "Zas, who arrived on Monday, said the mission was over.",
        [("Zas, who arrived on Monday | said | the mission was over | stanislav-zas | name")],
    ),
    "noted with concern": (
        "The CSTO ministers noted with concern that the mission was over.",
        ["The CSTO ministers | noted | the mission was over | csto-member-states | group"],
    ),
    "content that opens with an adjunct": (
        "The media reported that, having left the base, the troops went home.",
        ["The media | reported | having left the base, the troops went home | - | -"],
    ),
    "adjunct behind the source": (
        "Zas, in turn, said the drill was large.",
        ["Zas | said | the drill was large | stanislav-zas | name"],
    ),
    "document of the source": (
        "The ministry in its statement said the drill was large.",
        ["The ministry | said | the drill was large | - | -"],
    ),
    "plural in the head of the subject": (
        "Many in Yerevan believe that the road is closed.",
        ["Many in Yerevan | believe | the road is closed | - | -"],
    ),
    "opening clause": (
        "After Washington announced the end of the mission, the rebels attacked the base.",
        ["Washington | announced | the end of the mission | US | metonym"],
    ),
    "reduced relative clause": (
        "Baku accused Yerevan of opening fire, a claim Yerevan denies.",
        [
            "Yerevan | denies | Baku accused Yerevan of opening fire | AM | metonym",
            "Baku | accused | Yerevan of opening fire | AZ | metonym",
        ],
    ),
    "quoted as saying, active": (
        "“We count on our allies for help,” the press service quoted Rahmon as saying.",
        ["Rahmon | saying | “We count on our allies for help,” | emomali-rahmon | name"],
    ),
    "plural before a place": (
        "Officials in Moscow say the road is closed.",
        ["Officials in Moscow | say | the road is closed | - | -"],
    ),
    "plural before an adjective": (
        "Sources close to the staff say the road is closed.",
        ["Sources close to the staff | say | the road is closed | - | -"],
    ),
    "two together, bare verb": (
        "Lavrov and Zas agree that the road is closed.",
        ["Lavrov and Zas | agree | the road is closed | - | group"],
    ),
    "number of people": (
        "About four in 10 say they are angry.",
        ["four in 10 | say | they are angry | - | -"],
    ),
    "percentage of people": (
        "Some 40 percent of the voters said the road was closed.",
        ["Some 40 percent of the voters | said | the road was closed | - | -"],
    ),
    "percentage": ("In Osh, 42% say they are ready.", ["42% | say | they are ready | - | -"]),
    "determiner alone": (
        "Another said the road was closed.",
        ["Another | said | the road was closed | - | -"],
    ),
    "pronoun and a verb by its place": (
        "He insists they plan to leave.",
        ["He | insists | they plan to leave | - | -"],
    ),
    "clause with an unknown verb": (
        "The minister says people misunderstand the treaty.",
        ["The minister | says | people misunderstand the treaty | - | -"],
    ),
    "clause without its subject": (
        "A treaty that they say was signed in May is not in force.",
        ["they | say | was signed in May | - | -"],
    ),
    "far from its subject": (
        (
            "An opinion drafted for the bloc in May 2012, and seen by TASS, concluded that "
            "the treaty was in force."
        ),
        ["An opinion | concluded | the treaty was in force | - | -"],
    ),
    "paper with a participle": (
        "A paper released on Thursday says the road is closed.",
        ["A paper released | says | the road is closed | - | -"],
    ),
    "keeps saying": (
        "Zas keeps saying the road is closed.",
        ["Zas | saying | the road is closed | stanislav-zas | name"],
    ),
    "aside before that": (
        "Zas added, though, that the road was closed.",
        ["Zas | added | the road was closed | stanislav-zas | name"],
    ),
    "apposition with a relative clause": (
        "Ivan Petrov, a doctor from Osh, said the bloc so far had been quiet.",
        [
            (
                "Ivan Petrov, a doctor from Osh | said | the bloc so far had been quiet | "
                "ivan-petrov | name"
            )
        ],
    ),
    "there is": (
        "He said there is no need for a decision.",
        ["He | said | there is no need for a decision | - | -"],
    ),
    "subject behind a place": (
        (
            "Ivan Petrov, a delegate from Osh, Kyrgyzstan, said the turmoil at the session "
            "was part of the game."
        ),
        [
            (
                "Ivan Petrov, a delegate from Osh, Kyrgyzstan | said | the turmoil at the "
                "session was part of the game | ivan-petrov | name"
            )
        ],
    ),
    "reporters and a name": (
        "The envoy told reporters Russia was watching.",
        ["The envoy | told | Russia was watching | - | -"],
    ),
    "two adjectives": (
        "In Osh, three current and former officers said the road was closed.",
        ["three current and former officers | said | the road was closed | - | -"],
    ),
    "early Friday": (
        "The minister said early Friday that the road was closed.",
        ["The minister | said | the road was closed | - | -"],
    ),
    "title before that": (
        "Zas said on “The Great Game With Its Players” that he would stay.",
        ["Zas | said | he would stay | stanislav-zas | name"],
    ),
    "behind a relative clause": (
        "The envoy, who said they were late, said he voted for the plan.",
        [
            "The envoy, who said they were late | said | he voted for the plan | - | -",
            "who | said | they were late | - | -",
        ],
    ),
    "in turn": (
        "The envoy in turn said the road was closed.",
        ["The envoy | said | the road was closed | - | -"],
    ),
    "aside before that, between commas": (
        "The paper claimed, without giving evidence, that the road was closed.",
        ["The paper | claimed | the road was closed | - | -"],
    ),
    "adjective behind that": (
        "The minister made clear that continued supplies could lead to war.",
        ["The minister | made clear | continued supplies could lead to war | - | -"],
    ),
    "pronoun is no inverted source": (
        "The envoy, a friend of the minister, said they walked to the town.",
        ["The envoy, a friend of the minister | said | they walked to the town | - | -"],
    ),
}
BEHIND_THE_CLAUSE = {
    "said": (
        "The mission is over, Stanislav Zas said.",
        ["Stanislav Zas | said | The mission is over | stanislav-zas | name"],
    ),
    "impersonal": (
        "It is necessary to close the border, Rahmon believes.",
        [("Rahmon | believes | It is necessary to close the border | emomali-rahmon | name")],
    ),
    "adjective": (
        "It is necessary to close the border, Rahmon is convinced.",
        [("Rahmon | convinced | It is necessary to close the border | emomali-rahmon | name")],
    ),
    "source told": (
        "The mission is over, a source told Interfax.",
        ["a source | told | The mission is over | - | -"],
    ),
    "press service": (
        "The mission is over, the press service of the Kremlin reported on Monday.",
        [
            (
                "the press service of the Kremlin | reported | The mission is over | "
                "ru-presidential-press-service | name"
            )
        ],
    ),
    "press service of a ministry": (
        "The ministers met in Osh, the press service of the ministry reports.",
        ["the press service of the ministry | reports | The ministers met in Osh | - | -"],
    ),
    "close to him": (
        "The road is closed, a source close to him said.",
        ["a source close to him | said | The road is closed | - | -"],
    ),
    "a day after": (
        (
            "The bloc will not pay, Zas told journalists on Tuesday, a day after the talks "
            "were over."
        ),
        ["Zas | told | The bloc will not pay | stanislav-zas | name"],
    ),
}
PARENTHETICAL = {
    "pronoun": (
        "Zas came to Almaty. The mission, he added, was over.",
        ["he | added | The mission … was over | stanislav-zas | pronoun"],
    ),
    "as": (
        "The mission, as Zas noted, was over.",
        ["Zas | noted | The mission … was over | stanislav-zas | name"],
    ),
    "according to": (
        "The mission, according to the CSTO press service, was over.",
        [
            (
                "the CSTO press service | according to | The mission … was over | "
                "csto-press-service | name"
            )
        ],
    ),
    "inverted": (
        "The mission, said Zas, was over.",
        ["Zas | said | The mission … was over | stanislav-zas | name"],
    ),
    "believes": (
        "The mission, Zas believes, should end soon.",
        ["Zas | believes | The mission … should end soon | stanislav-zas | name"],
    ),
    "inside the verb group": (
        "The mission should, Zas said, end soon.",
        ["Zas | said | The mission should … end soon | stanislav-zas | name"],
    ),
    "inverted, inside another report": (
        "The Taliban, said Zas, had promised peace.",
        [
            "Zas | said | The Taliban … had promised peace | stanislav-zas | name",
            "The Taliban | promised | peace | taliban | name",
        ],
    ),
    "inverted, with an adjunct": (
        "The bloc, said the ministry in a statement, will not send troops.",
        ["the ministry | said | The bloc … will not send troops | - | -"],
    ),
    "as reported by": (
        "The border is closed, as reported by TASS.",
        ["TASS | reported | The border is closed | tass | name"],
    ),
    "as earlier reported by": (
        "As earlier reported by TASS, the border is closed.",
        ["TASS | reported | the border is closed | tass | name"],
    ),
    "as said the day before": (
        (
            "As Putin said the day before during a meeting with the party, it is planned to "
            "open a centre."
        ),
        ["Putin | said | it is planned to open a centre | vladimir-putin | name"],
    ),
}
PHRASES = {
    "according to first": (
        "According to Stanislav Zas, the mission was over.",
        ["Stanislav Zas | According to | the mission was over | stanislav-zas | name"],
    ),
    "according to last": (
        "The mission was over, according to Stanislav Zas.",
        ["Stanislav Zas | according to | The mission was over | stanislav-zas | name"],
    ),
    "in his words": (
        "Zas came to Almaty. In his words, the mission was over.",
        ["his | words | the mission was over | stanislav-zas | pronoun"],
    ),
    "in his view": (
        "Zas came to Almaty. In his view, the mission was over.",
        ["his | view | the mission was over | stanislav-zas | pronoun"],
    ),
    "as put first": (
        "As Stanislav Zas put it, the mission was over.",
        ["Stanislav Zas | put it | the mission was over | stanislav-zas | name"],
    ),
    "as put last": (
        "The mission was over, as Stanislav Zas put it.",
        ["Stanislav Zas | put it | The mission was over | stanislav-zas | name"],
    ),
    "as noted": (
        "As Stanislav Zas noted, the mission was over.",
        ["Stanislav Zas | noted | the mission was over | stanislav-zas | name"],
    ),
    "in the opinion of": (
        "In the opinion of Stanislav Zas, the mission was over.",
        [("Stanislav Zas | In the opinion of | the mission was over | stanislav-zas | name")],
    ),
    "with a title": (
        "According to the head of the CSTO Stanislav Zas, the mission was over.",
        [
            (
                "the head of the CSTO Stanislav Zas | According to | the mission was over "
                "| stanislav-zas | name"
            )
        ],
    ),
    "him": (
        "Zas came to Almaty. According to him, the mission was over.",
        ["him | According to | the mission was over | stanislav-zas | pronoun"],
    ),
    "a statement": (
        (
            "The Kremlin said that all was calm. According to the statement, the mission "
            "was over."
        ),
        [
            "The Kremlin | said | all was calm | kremlin | name",
            "the statement | According to | the mission was over | kremlin | document",
        ],
    ),
    "as an agency": (
        "As TASS reported earlier, the mission was over.",
        ["TASS | reported | the mission was over | tass | name"],
    ),
    "interrupts be": (
        "It is, according to Zas, a matter of days.",
        ["Zas | according to | It is … a matter of days | stanislav-zas | name"],
    ),
    "medium that cites": (
        "According to TASS, citing the ministry, the border is closed.",
        ["TASS | According to | the border is closed | tass | name"],
    ),
    "words interrupt be": (
        "It was, in the words of Zas, “a large drill”.",
        ["Zas | in the words of | It was … “a large drill” | stanislav-zas | name"],
    ),
    "behind a conjunction": (
        "The envoy stayed, because, according to Zas, the talks were useful.",
        ["Zas | according to | the talks were useful | stanislav-zas | name"],
    ),
    "number with a comma": (
        "According to Zas, more than 4,000 troops take part in the drill.",
        [
            (
                "Zas | According to | more than 4,000 troops take part in the drill | "
                "stanislav-zas | name"
            )
        ],
    ),
}
INFINITIVES = {
    "urged to": (
        "Stanislav Zas urged to build up the forces.",
        ["Stanislav Zas | urged | to build up the forces | stanislav-zas | name"],
    ),
    "a day between": (
        "Zas agreed on Monday to speed up the work.",
        ["Zas | agreed | to speed up the work | stanislav-zas | name"],
    ),
    "nouns that look like verbs": (
        "Zas agreed to counter threats and challenges, given the war.",
        ["Zas | agreed | to counter threats and challenges | stanislav-zas | name"],
    ),
    "a gerund that is a noun": (
        "Zas suggested raising the level of analysis and forecasting.",
        [
            (
                "Zas | suggested | raising the level of analysis and forecasting | "
                "stanislav-zas | name"
            )
        ],
    ),
    "called on": (
        "The CSTO called on both sides to stop the fire.",
        ["The CSTO | called on | both sides to stop the fire | csto | name"],
    ),
    "urged": (
        "Zas urged Yerevan and Baku to return to the table.",
        ["Zas | urged | Yerevan and Baku to return to the table | stanislav-zas | name"],
    ),
    "asked": (
        "Putin asked Zas to stay in Moscow.",
        ["Putin | asked | Zas to stay in Moscow | vladimir-putin | name"],
    ),
    "instructed": (
        "Putin instructed the ministry to prepare a list.",
        ["Putin | instructed | the ministry to prepare a list | vladimir-putin | name"],
    ),
    "promised": (
        "The Taliban promised to respect the borders of their neighbours.",
        [
            (
                "The Taliban | promised | to respect the borders of their neighbours | "
                "taliban | name"
            )
        ],
    ),
    "proposed": (
        "Rahmon proposed to create a security belt around Afghanistan.",
        [
            (
                "Rahmon | proposed | to create a security belt around Afghanistan | "
                "emomali-rahmon | name"
            )
        ],
    ),
    "agreed": (
        "Russia and Belarus agreed to hold a joint drill.",
        ["Russia and Belarus | agreed | to hold a joint drill | - | group"],
    ),
    "appealed to": (
        "Tokayev appealed to the heads of the CSTO states to help Kazakhstan.",
        [
            (
                "Tokayev | appealed | the heads of the CSTO states to help Kazakhstan | "
                "kassym-jomart-tokayev | name"
            )
        ],
    ),
    "declined": (
        "The spokesman declined to comment on the report.",
        ["The spokesman | declined | to comment on the report | - | -"],
    ),
    "with a condition": (
        "Zas promised to send help if the border was crossed.",
        ["Zas | promised | to send help if the border was crossed | stanislav-zas | name"],
    ),
    "quoted": (
        "He called on the leaders “not to feed that dark impulse in us”.",
        ["He | called on | the leaders “not to feed that dark impulse in us” | - | -"],
    ),
}
PHRASES_AS_CONTENT = {
    "called for": (
        "Rahmon called for the creation of a security belt around Afghanistan.",
        [
            (
                "Rahmon | called for | the creation of a security belt around Afghanistan "
                "| emomali-rahmon | name"
            )
        ],
    ),
    "noted": (
        "Lukashenko noted the importance of the drill.",
        ["Lukashenko | noted | the importance of the drill | alexander-lukashenko | name"],
    ),
    "condemned": (
        "The Kremlin condemned the attack on the consulate.",
        ["The Kremlin | condemned | the attack on the consulate | kremlin | name"],
    ),
    "rejected": (
        "The Kremlin rejected the accusations.",
        ["The Kremlin | rejected | the accusations | kremlin | name"],
    ),
    "warned of": (
        "Zas warned of new attacks from the north.",
        ["Zas | warned | new attacks from the north | stanislav-zas | name"],
    ),
    "accused of": (
        "Pashinyan accused the CSTO of failing to help Armenia.",
        [
            (
                "Pashinyan | accused | the CSTO of failing to help Armenia | "
                "nikol-pashinyan | name"
            )
        ],
    ),
    "thanked for": (
        "Rahmon thanked the allies for their help.",
        ["Rahmon | thanked | the allies for their help | emomali-rahmon | name"],
    ),
    "gerund": (
        "Rahmon proposed creating a security belt around Afghanistan.",
        [
            (
                "Rahmon | proposed | creating a security belt around Afghanistan | "
                "emomali-rahmon | name"
            )
        ],
    ),
    "named": (
        "Zas called the drill a success.",
        ["Zas | called | the drill a success | stanislav-zas | name"],
    ),
    "asked for": (
        "Tajikistan has asked the CSTO for help.",
        ["Tajikistan | asked | help | TJ | name"],
    ),
    "insists on": (
        "Yerevan insists on the return of prisoners.",
        ["Yerevan | insists | the return of prisoners | AM | metonym"],
    ),
    "in favor of": (
        "Zas spoke in favor of closer ties with the SCO.",
        ["Zas | spoke in favor of | closer ties with the SCO | stanislav-zas | name"],
    ),
    "noted with satisfaction": (
        "The CSTO ministers noted with satisfaction the results of the drill.",
        [
            (
                "The CSTO ministers | noted | the results of the drill | "
                "csto-member-states | group"
            )
        ],
    ),
    "accused, with a relative clause": (
        "Pashinyan accused the CSTO, which Armenia joined in 1994, of failing to help.",
        [
            (
                "Pashinyan | accused | the CSTO, which Armenia joined in 1994, of failing to "
                "help | nikol-pashinyan | name"
            )
        ],
    ),
    "citing the costs": (
        "The ministry closed the road, citing the costs.",
        ["The ministry | citing | the costs | - | -"],
    ),
    "data show": (
        "The survey shows a sharp rise in prices.",
        ["The survey | shows | a sharp rise in prices | - | -"],
    ),
    "long object and a reason": (
        "Zas described the talks as useful because both sides came.",
        [
            (
                "Zas | described | the talks as useful because both sides came | stanislav-zas "
                "| name"
            )
        ],
    ),
    "short object and a reason": (
        "Zas opposed the plan because it was late.",
        ["Zas | opposed | the plan | stanislav-zas | name"],
    ),
    "long object and what it is called": (
        "Zas called the drill in the mountains of the south “a success”.",
        [
            (
                "Zas | called | the drill in the mountains of the south “a success” | "
                "stanislav-zas | name"
            )
        ],
    ),
    "behind a time": (
        "The minister noted on Monday the growing number of refugees.",
        ["The minister | noted | the growing number of refugees | - | -"],
    ),
    "accused, with commas in the relative clause": (
        (
            "Pashinyan accused the CSTO, which, founded in 1992, had failed, of breaking the "
            "treaty."
        ),
        [
            (
                "Pashinyan | accused | the CSTO, which, founded in 1992, had failed, of "
                "breaking the treaty | nikol-pashinyan | name"
            )
        ],
    ),
    "colon behind a phrase": (
        "Zas outlined the tasks ahead: “We have to be ready for any turn of events.”",
        [
            (
                "Zas | outlined | “We have to be ready for any turn of events.” | "
                "stanislav-zas | name"
            )
        ],
    ),
    "semicolon": (
        "The lawmaker demanded a review of the treaty; a colleague laughed.",
        ["The lawmaker | demanded | a review of the treaty | - | -"],
    ),
}
NOUNS = {
    "concern about": (
        "Sergey Lavrov expressed concern about the situation in northern Afghanistan.",
        [
            (
                "Sergey Lavrov | expressed concern | the situation in northern Afghanistan "
                "| sergei-lavrov | name"
            )
        ],
    ),
    "readiness to": (
        "Zas expressed readiness to send observers to the border.",
        [
            (
                "Zas | expressed readiness | to send observers to the border | "
                "stanislav-zas | name"
            )
        ],
    ),
    "support": (
        "The Kremlin expressed its full support for the government of Kazakhstan.",
        [
            (
                "The Kremlin | expressed its full support | the government of Kazakhstan | "
                "kremlin | name"
            )
        ],
    ),
    "hope": (
        "Tokayev expressed hope that the border would reopen.",
        [("Tokayev | expressed hope | the border would reopen | kassym-jomart-tokayev | name")],
    ),
    "two nouns": (
        "The CSTO expressed solidarity and readiness to help Kazakhstan.",
        [("The CSTO | expressed solidarity and readiness | to help Kazakhstan | csto | name")],
    ),
    "claim that": (
        "The hall laughed at Moscow's claim that the border was open.",
        ["Moscow | claim | the border was open | RU | metonym"],
    ),
    "claims by": (
        "The ministry denied reports by Interfax that the border was open.",
        [
            "The ministry | denied | reports by Interfax that the border was open | - | -",
            "Interfax | reports | the border was open | interfax | name",
        ],
    ),
    "confirmed readiness": (
        "The leaders of the CSTO countries confirmed their readiness to help Tajikistan.",
        [
            (
                "The leaders of the CSTO countries | confirmed | their readiness to help "
                "Tajikistan | csto-member-states | group"
            )
        ],
    ),
    "promise as subject": (
        "The Taliban's promise to respect the border was not believed.",
        ["The Taliban | promise | to respect the border | taliban | name"],
    ),
    "condolences": (
        "Putin expressed his condolences to the families of the dead.",
        [
            (
                "Putin | expressed his condolences | the families of the dead | "
                "vladimir-putin | name"
            )
        ],
    ),
    "appeal": (
        "The chairman made an appeal to keep the crossings open.",
        ["The chairman | made an appeal | to keep the crossings open | - | -"],
    ),
    "warning": (
        "Zas issued a warning about mines along the river.",
        ["Zas | issued a warning | mines along the river | stanislav-zas | name"],
    ),
    "concerns": (
        "Minsk raised concerns about the date of the drill.",
        ["Minsk | raised concerns | the date of the drill | BY | metonym"],
    ),
    "owner in the plural": (
        "The rebels' threat to blow up the dam was taken seriously.",
        ["The rebels | threat | to blow up the dam | - | -"],
    ),
    "opening phrase": (
        "Despite claims by both sides that the war was over, thousands fled.",
        ["both sides | claims | the war was over | - | -"],
    ),
    "is that": (
        "The envoy's claim is that the border was moved.",
        ["The envoy | claim | the border was moved | - | -"],
    ),
    "time before that": (
        "The envoy's claim on Monday that the border was moved surprised the hall.",
        ["The envoy | claim | the border was moved surprised the hall | - | -"],
    ),
}
PARTICIPLES = {
    "adding that": (
        "Zas called the drill a success, adding that 2,000 soldiers had taken part.",
        [
            "Zas | called | the drill a success | stanislav-zas | name",
            "Zas | adding | 2,000 soldiers had taken part | stanislav-zas | name",
        ],
    ),
    "noting that": (
        "Zas went through the list of guests, noting that two were missing.",
        ["Zas | noting | two were missing | stanislav-zas | name"],
    ),
    "a statement condemning": (
        "The CSTO Secretariat issued a statement condemning the attack.",
        ["The CSTO Secretariat | condemning | the attack | csto-secretariat | name"],
    ),
    "a statement saying": (
        "The Kremlin issued a statement saying the border was calm.",
        ["The Kremlin | saying | the border was calm | kremlin | name"],
    ),
    "opening": (
        "Conceding that the talks had failed, Zas left for Minsk.",
        ["Zas | Conceding | the talks had failed | stanislav-zas | name"],
    ),
    "with somebody saying": (
        "The envoy left, with the minister saying the talks were over.",
        ["the minister | saying | the talks were over | - | -"],
    ),
    "behind a quotation": (
        "The delegates said that the bloc has “grown up,” adding that it was late.",
        [
            "The delegates | said | the bloc has “grown up,” | - | -",
            "The delegates | adding | it was late | - | -",
        ],
    ),
    "by saying": (
        "Zas closed the session by saying that the talks had helped.",
        ["Zas | saying | the talks had helped | stanislav-zas | name"],
    ),
}
PASSIVES = {
    "no agent": (
        "It was noted that the valley remained tense.",
        ["- | noted | the valley remained tense | - | -"],
    ),
    "meeting": (
        "It was noted at the meeting that the valley remained tense.",
        ["- | noted | the valley remained tense | - | -"],
    ),
    "agent": (
        "It was noted by Zas that the valley remained tense.",
        ["Zas | noted | the valley remained tense | stanislav-zas | name"],
    ),
    "reported": (
        "It was reported that the convoy had left.",
        ["- | reported | the convoy had left | - | -"],
    ),
    "quoted as saying": (
        "Zas was quoted as saying that the valley remained tense.",
        ["Zas | quoted as saying | the valley remained tense | stanislav-zas | name"],
    ),
    "subject as content": (
        "The plan was welcomed by the Kyrgyz president.",
        ["the Kyrgyz president | welcomed | The plan | sadyr-japarov | title"],
    ),
    "this": (
        "The drill will be held in May. This was announced by Stanislav Zas on Monday.",
        [("Stanislav Zas | announced | The drill will be held in May | stanislav-zas | name")],
    ),
    "urged by": (
        "Both sides were urged by the CSTO to show restraint.",
        ["the CSTO | urged | Both sides … to show restraint | csto | name"],
    ),
    "quoted by a medium as saying": (
        "“We are ready to help,” Zas was quoted by TASS as saying.",
        ["Zas | as saying | “We are ready to help,” | stanislav-zas | name"],
    ),
}
QUESTIONS = {
    "whether": (
        "Reporters asked whether the corridor would be opened.",
        ["Reporters | asked | whether the corridor would be opened | - | -"],
    ),
    "if": (
        "Putin asked if the drill would go on.",
        ["Putin | asked | if the drill would go on | vladimir-putin | name"],
    ),
    "when": (
        "Zas did not say when the drill would begin.",
        ["Zas | say | when the drill would begin | stanislav-zas | name"],
    ),
}


@pytest.mark.parametrize(("text", "reported"), CLAUSES.values(), ids=CLAUSES)
def test_clauses(text: str, reported: list[str]) -> None:
    """A clause is reported with or without "that"."""
    assert read(text) == reported


@pytest.mark.parametrize(
    ("text", "reported"), BEHIND_THE_CLAUSE.values(), ids=BEHIND_THE_CLAUSE
)
def test_behind_the_clause(text: str, reported: list[str]) -> None:
    """The clause may come first."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PARENTHETICAL.values(), ids=PARENTHETICAL)
def test_parenthetical(text: str, reported: list[str]) -> None:
    """The cue may interrupt the clause."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PHRASES.values(), ids=PHRASES)
def test_phrases(text: str, reported: list[str]) -> None:
    """Phrases report: "according to", "in his words", "as X put it"."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), INFINITIVES.values(), ids=INFINITIVES)
def test_infinitives(text: str, reported: list[str]) -> None:
    """An infinitive is reported, with whom it is asked of where it has an object."""
    assert read(text) == reported


@pytest.mark.parametrize(
    ("text", "reported"), PHRASES_AS_CONTENT.values(), ids=PHRASES_AS_CONTENT
)
def test_phrases_as_content(text: str, reported: list[str]) -> None:
    """A noun phrase is reported where the cue takes one."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), NOUNS.values(), ids=NOUNS)
def test_nouns(text: str, reported: list[str]) -> None:
    """A noun reports behind "express" and its like, or with its owner."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PARTICIPLES.values(), ids=PARTICIPLES)
def test_participles(text: str, reported: list[str]) -> None:
    """A participle reports for the subject of its clause."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PASSIVES.values(), ids=PASSIVES)
def test_passives(text: str, reported: list[str]) -> None:
    """A passive reports with or without an agent."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), QUESTIONS.values(), ids=QUESTIONS)
def test_questions(text: str, reported: list[str]) -> None:
    """Reported questions keep their question word."""
    assert read(text) == reported
