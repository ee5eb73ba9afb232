#pragma once

#include <QStringView>

// The word lists of the tail rule, as coachingWords() gives words: folded, without apostrophes.
// They err on the side of "ask again": a word too many costs a second request, a word too few could
// leave a sentence standing that answers something else.

namespace pulsemates::tail {

// English, whole words.
inline constexpr QStringView englishSafety =
    u"die died dies dying dead death kill killed killing killer suicide suicidal hurt hurting harm "
    u"harming cut cutting cuts bleed bleeding blood pills overdose gun knife rope bridge jump "
    u"goodbye bye farewell funeral burden worthless hopeless pointless disappear vanish unbearable "
    u"alive unsafe danger dangerous afraid scared hit hits beat beats abuse abused rape raped "
    u"assault assaulted emergency ambulance hospital chest breathe";
inline constexpr QStringView englishNegation =
    u"no not never none nothing nobody nowhere neither nor without cannot cant dont doesnt didnt "
    u"isnt arent wasnt werent wont wouldnt couldnt shouldnt mustnt neednt hasnt havent hadnt aint "
    u"hardly barely scarcely unless nope nah stop stopped quit fail failed";
inline constexpr QStringView englishContrast =
    u"but however though although except yet still instead rather otherwise despite whereas while "
    u"unlike nevertheless nonetheless actually wait sorry only even until if maybe perhaps should "
    u"could would might wish";
inline constexpr QStringView englishPersons =
    u"he she they him her them his hers their theirs hes shes theyre we us our ours someone "
    u"somebody anyone anybody everyone everybody people person man woman men women guy guys boy "
    u"girl kid kids child children baby son daughter mum mom mother dad father parent parents wife "
    u"husband partner boyfriend girlfriend fiance ex brother sister sibling uncle aunt cousin "
    u"niece nephew grandma grandpa granny grandmother grandfather friend friends mate flatmate "
    u"roommate neighbour neighbor boss manager supervisor lead colleague colleagues coworker "
    u"coworkers team client clients customer customers teacher professor tutor lecturer student "
    u"students doctor nurse therapist dentist landlord stranger mr mrs ms dr";
inline constexpr QStringView englishTimes =
    u"today tonight tomorrow yesterday morning afternoon evening night midnight noon lunch "
    u"lunchtime "
    u"breakfast dinner week weekend weeks month months year years hour hours minute minutes second "
    u"seconds monday tuesday wednesday thursday friday saturday sunday january february march "
    u"april "
    u"may june july august september october november december spring summer autumn fall winter "
    u"now then later soon before after ago last next earlier already always again deadline "
    u"since recently lately oclock am pm";
inline constexpr QStringView englishSmall =
    u"i me my im ive id a an the and so or of for to in on at with as by it its itll that thats "
    u"this these those is was be been are were am have had has do did does yeah yes yep yup um uh "
    u"uhm er erm hmm mm mhm ah oh well okay ok like you know guess suppose think reckon just about "
    u"all really basically pretty much kind kinda sort sorta bit something anyway anyways thing "
    u"things stuff what how here there from too also very quite honestly right alright thanks "
    u"thank "
    u"say saying said talk tell share mention wanted want got one day it";

// Korean. What a word holds anywhere:
inline constexpr QStringView koreanNegationInside = u"않 없 아니 아닌 아녜 못 모르 말고 싫";
// … how it begins:
inline constexpr QStringView koreanNegationAtFront = u"안 별로 전혀 절대 결코 그만 말아 마세요";
/// Words that begin as a negation does and are none.
inline constexpr QStringView koreanNoNegation =
    u"안녕 안경 안심 안정 안전 안에 안과 안주 안내 안방 안쪽 안부 안개 안색 안도";
inline constexpr QStringView koreanContrastAtFront =
    u"하지만 그런데 근데 그래도 그치만 그렇지만 그러나 다만 대신 반면 오히려 사실 솔직히 차라리 "
    u"그나마 반대로 만약 혹시 아마 빼고 제외 말고";
/// … how it ends; a final consonant ㄴ before 데 ("좋은데", "근데", "아픈데") is looked for by
/// itself.
inline constexpr QStringView koreanContrastAtEnd = u"지만 더라도 을텐데 텐데 는데 면 면은 려고";
inline constexpr QStringView koreanSafetyInside =
    u"죽 자살 자해 목숨 유서 살기 살고 살아 사라지 끝내 끝나 약 칼 뛰어내 옥상 다리 한강 때리 "
    u"때려 때렸 맞았 맞아 폭력 학대 무서 무섭 위험 응급 병원 가슴 숨 아프 아파 짐이 짐만 안녕히 "
    u"잘있 미안";
inline constexpr QStringView koreanPersonsAtFront =
    u"엄마 아빠 어머니 아버지 부모 남편 아내 와이프 집사람 신랑 여자친구 남자친구 여친 남친 애인 "
    u"친구 동생 언니 누나 오빠 형이 형은 형한 형님 할머니 할아버지 아이 애들 애가 아들 딸 이모 "
    u"고모 "
    u"삼촌 사촌 조카 시어머니 시댁 장모 팀장 부장 과장 차장 대리 사장 대표 상사 선배 후배 동료 "
    u"동기 "
    u"교수 선생 강사 고객 손님 거래처 의사 간호사 상담 룸메 이웃 집주인 그분 걔 쟤 얘 그녀 그애 "
    u"사람 "
    u"누가 누구 다들 우리 저희 당신";
inline constexpr QStringView koreanTimesAtFront =
    u"오늘 어제 그제 내일 모레 아침 점심 저녁 밤 새벽 오전 오후 낮 주말 평일 월요일 화요일 수요일 "
    u"목요일 금요일 토요일 일요일 지난 이번 다음 작년 내년 올해 요즘 최근 요새 아까 나중 지금 방금 "
    u"매일 항상 맨날 곧 이따 시간 하루종일 며칠 몇 벌써 아직 이제 또 다시 처음 마지막 전에 후에 "
    u"봄 여름 가을 겨울 마감";
/// Whole words, with their particles off or on.
inline constexpr QStringView koreanSmall =
    u"네 예 응 음 어 아 저 그 뭐 뭐랄까 그냥 그래 그래요 그래서 그랬어요 그렇습니다 그렇네요 "
    u"그러네요 "
    u"그러니까 그니까 그런 그렇게 이런 이렇게 저런 것 거 게 건 걸 거예요 거죠 같아요 같습니다 "
    u"같네요 "
    u"같고 이상 이상이에요 이상입니다 여기까지 여기까지예요 여기까지요 여기까지입니다 정도 "
    u"정도예요 "
    u"정도요 정도입니다 나 제 제가 저는 내 내가 좀 조금 많이 정말 진짜 아주 너무 되게 꽤 그리고 "
    u"암튼 아무튼 하여튼 어쨌든 다 다예요 다입니다 있어요 있습니다 있네요 해요 합니다 했어요 "
    u"했습니다 "
    u"하네요 하고 하루 하루였어요 하루였습니다 하루네요 하루예요 이야기 얘기 말 감사합니다 "
    u"고맙습니다 "
    u"고마워요 느낌 느낌이에요 기분 기분이에요 기분입니다 기분이네요 상태 상태예요 상태입니다 뭔가 "
    u"약간 "
    u"이 일 일이 들어요 들어줘서 그거 이거 그게 이게 그걸 막 싶어요 싶네요 싶습니다";
/// Longest first where one ends another.
inline constexpr QStringView koreanParticles =
    u"에게서 한테서 이라도 에서는 이랑은 께서 에게 한테 에서 으로 이랑 까지 부터 처럼 보다 이나 "
    u"이요 "
    u"하고 이 가 은 는 을 를 도 만 에 의 와 과 로 랑 나 요";

} // namespace pulsemates::tail
