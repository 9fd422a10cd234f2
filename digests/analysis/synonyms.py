"""Words that newswire uses for one event or one thing, brought to one stem.

General English on purpose: no word is here for the sake of one story. Knows no text.
"""

from __future__ import annotations

from digests.analysis.porter import porter

# One line a concept: words that newswire uses for one event or one thing; the first names it. General on purpose.
_SYNONYMS = """
ambassador envoy envoys ambassadors ambassadorial
attack attacks attacked attacking strike strikes struck striking airstrike airstrikes raid raids raided assault assaults
walkout walkouts striker strikers
bomb bombs bombed bombing bombings bomber bombers bombard bombarded bombardment
explosion explosions explode exploded explodes blast blasts detonate detonated detonation
kill kills killed killing killings dead death deaths die died dies dying fatal fatality fatalities slain deadly
kill drown drowned drowning perish perished
wound wounds wounded wounding injure injured injures injury injuries injuring hurt
miss missing unaccounted
return returns returned returning resume resumes resumed resuming resumption restore restored restores restoring
return restoration reinstate reinstated reinstatement reinstating reappoint reappointment
visit visits visited visiting trip trips
talk talks discuss discussed discusses discussing discussion discussions conversation conversations dialogue negotiate
talk negotiated negotiation negotiations negotiating deliberate deliberations
phone telephone telephonic telephoned phoned
meet meets met meeting meetings
arrest arrests arrested detain detained detains detention detentions
agree agreed agrees agreeing agreement agreements accord accords pact pacts
free freed frees freeing release released releases releasing liberate liberated
hostage hostages captive captives
ceasefire ceasefires truce truces armistice
vaccinate vaccinated vaccination vaccinations immunise immunised immunisation immunize immunized immunization
vaccinate inoculate inoculated inoculation inoculations
wage wages salary salaries
docker dockers dockworker dockworkers longshoremen
doctor doctors physician physicians
lawmaker lawmakers legislator legislators parliamentarian parliamentarians
ban bans banned banning prohibit prohibited prohibits prohibition outlaw outlawed
seize seized seizes seizing capture captured captures capturing
inquiry inquiries probe probes probed investigate investigated investigates investigating investigation investigations
pledge pledged pledges pledging vow vowed vows promise promised promises
flood floods flooded flooding floodwater floodwaters inundate inundated inundation
plane planes aircraft airliner airliners aeroplane
ship ships vessel vessels
reopen reopened reopens reopening
school schools classes
halt halted halts suspend suspended suspends suspension cease ceased stop stopped stops stopping
start starts started starting begin begins began begun beginning launch launched launches launching commence commenced
condemn condemned condemns condemnation denounce denounced denounces denunciation decry decried
explosive explosives
quake earthquake earthquakes quakes tremor tremors
protest protests protested protester protesters protestor protestors demonstrate demonstrated demonstration
protest demonstrations demonstrator demonstrators rally rallies rallied
troop troops soldier soldiers
military army armies armed
abduct abducted abduction kidnap kidnapped kidnapping
accuse accused accuses accusing accusation accusations blame blamed blames blaming allege alleged alleges
militant militants rebel rebels insurgent insurgents fighter fighters gunman gunmen terrorist terrorists
rise rises rose risen rising increase increased increases increasing grow grew grown climb climbed soar soared surge
fall falls fell fallen falling drop dropped drops decline declined declines decrease decreased plunge plunged
aid help helps helped helping assist assisted assistance relief
retaliate retaliated retaliates retaliation retaliatory
retaliate respond responded responds responding response reprisal reprisals
announce announced announces announcing announcement declare declared declares declaration unveil unveiled
country countries nation nations
evacuate evacuated evacuation evacuees evacuations
flee fled flees fleeing
resign resigned resigns resignation
quit quits
elect elected election elections poll polls
haven havens hideout hideouts sanctuary sanctuaries stronghold strongholds refuge
deescalate deescalation deescalating deescalated defuse defused ease eased easing
remain remains remained
hold holds held holding
give gives given gave
show shows showed shown
send sends sent sending
leave leaves left leaving
lead leads led leading
build builds built
find finds found finding
lose loses lost losing loss losses
win wins won winning
fight fights fought fighting
shoot shoots shot shooting shootings
hit hits hitting
seek seeks sought seeking
speak speaks spoke spoken speaking
think thinks thought
buy buys bought
pay pays paid paying
child children
man men
woman women
person people persons
victim victims
virus viruses
crisis crises
cooperate cooperation cooperating collaborate collaboration collaborating
tie ties relation relations relationship relationships
minister ministers fm
chief head heads
spokesman spokeswoman spokesperson spokespeople
official officials
operation operations
capital capitals
"""


def _synonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _SYNONYMS.split("\n"):
        if row_words := row.split():
            for word in row_words:
                table[word] = porter(row_words[0])
    return table


# A word -> the stem of its concept.
CANON = _synonyms()
