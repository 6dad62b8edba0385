/**
 * How SportyBet writes each market, one per line:
 * market ; market id ; name ; group ; source ; specifier ; selection=outcome id@description ~ ...
 * In a specifier `{line}` is the decimal line and `{score}` the handicap as a starting score.
 */
export const sportybetTable = `
1x2-ft ; 1 ; 1X2 ; Main ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-1h ; 60 ; 1st Half - 1X2 ; Half ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-2h ; 83 ; 2nd Half - 1X2 ; Half ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-1up-ft ; 60200 ; 1X2 - 1UP ; Main ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-2up-ft ; 60100 ; 1X2 - 2UP ; Main ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
double-chance-ft ; 10 ; Double Chance ; Main ; BET_RADAR ;  ; home-draw=9@Home or Draw ~ draw-away=11@Draw or Away ~ home-away=10@Home or Away
double-chance-1h ; 63 ; 1st Half - Double Chance ; Half ; BET_RADAR ;  ; home-draw=9@Home or Draw ~ draw-away=11@Draw or Away ~ home-away=10@Home or Away
double-chance-2h ; 85 ; 2nd Half - Double Chance ; Half ; BET_RADAR ;  ; home-draw=9@Home or Draw ~ draw-away=11@Draw or Away ~ home-away=10@Home or Away
double-chance-1up-ft ; 60110 ; Double Chance - 1UP ; Main ; BET_RADAR ;  ; home-draw=9@Home or Draw ~ draw-away=11@Draw or Away ~ home-away=10@Home or Away
draw-no-bet-ft ; 11 ; Draw No Bet ; Main ; BET_RADAR ;  ; home=4@Home ~ away=5@Away
draw-no-bet-1h ; 64 ; 1st Half - Draw No Bet ; Half ; BET_RADAR ;  ; home=4@Home ~ away=5@Away
draw-no-bet-2h ; 86 ; 2nd Half - Draw No Bet ; Half ; BET_RADAR ;  ; home=4@Home ~ away=5@Away
home-no-bet-ft ; 12 ; Home No Bet ; Main ; BET_RADAR ;  ; draw=776@Draw ~ away=778@Away
away-no-bet-ft ; 13 ; Away No Bet ; Main ; BET_RADAR ;  ; home=780@Home ~ draw=782@Draw
total-goals-ft ; 18 ; Over/Under ; Main ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
total-goals-1h ; 68 ; 1st Half - Over/Under ; Half ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
total-goals-2h ; 90 ; 2nd Half - Total ; Half ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-total-goals-ft ; 19 ; Home O/U ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-total-goals-ft ; 20 ; Away O/U ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-total-goals-1h ; 69 ; 1st Half - Home O/U ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-total-goals-1h ; 70 ; 1st Half - Away O/U ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-total-goals-2h ; 91 ; 2nd Half - Home Team Total ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-total-goals-2h ; 92 ; 2nd Half - Away Team Total ; Goals ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
handicap-3way-ft ; 14 ; Handicap ; Main ; BET_RADAR ; hcp={score} ; home=1711@Home ({hcp}) ~ draw=1712@Draw ({hcp}) ~ away=1713@Away ({hcp})
handicap-3way-1h ; 65 ; 1st Half - Handicap ; Half ; BET_RADAR ; hcp={score} ; home=1711@Home ({hcp}) ~ draw=1712@Draw ({hcp}) ~ away=1713@Away ({hcp})
handicap-3way-2h ; 87 ; 2nd Half - Handicap X:Y ; Half ; BET_RADAR ; hcp={score} ; home=1711@Home ({hcp}) ~ draw=1712@Draw ({hcp}) ~ away=1713@Away ({hcp})
asian-handicap-ft ; 16 ; Handicap ; Main ; BET_RADAR ; hcp={line} ; home=1714@Home ({hcp}) ~ away=1715@Away ({-hcp})
asian-handicap-1h ; 66 ; 1st Half - Handicap ; Half ; BET_RADAR ; hcp={line} ; home=1714@Home ({hcp}) ~ away=1715@Away ({-hcp})
asian-handicap-2h ; 88 ; 2nd Half - Handicap ; Half ; BET_RADAR ; hcp={line} ; home=1714@Home ({hcp}) ~ away=1715@Away ({-hcp})
btts-ft ; 29 ; GG/NG ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
btts-1h ; 75 ; 1st Half - GG/NG ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
btts-2h ; 95 ; 2nd Half - GG/NG ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
btts-2plus-ft ; 60000 ; GG/NG 2+ ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
btts-both-halves ; 900027 ; GG in Both Halves Yes/No ; Half ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
btts-1h-and-btts-2h ; 55 ; 1st/2nd Half GG/NG ; Goals ; BET_RADAR ;  ; no-no=806@No/No ~ yes-no=808@Yes/No ~ yes-yes=810@Yes/Yes ~ no-yes=812@No/Yes
no-draw-btts-ft ; 900041 ; No Draw Both Teams To Score Y/N ; Goals ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
odd-even-ft ; 26 ; Odd/Even ; Main ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
odd-even-1h ; 74 ; 1st Half - Odd/Even ; Goals ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
odd-even-2h ; 94 ; 2nd Half - Odd/Even ; Goals ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
home-odd-even-ft ; 27 ; Home Team Odd/Even ; Goals ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
away-odd-even-ft ; 28 ; Away Team Odd/Even ; Goals ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
home-odd-even-1h ; 900032 ; HT Home Total Odd/Even ; Half ; BET_GENIUS ;  ; odd=33@Odd ~ even=32@Even
away-odd-even-1h ; 900031 ; HT Away Total Odd/Even ; Half ; BET_GENIUS ;  ; odd=33@Odd ~ even=32@Even
home-odd-even-2h ; 900029 ; 2nd Half Home Total Odd/Even ; Half ; BET_GENIUS ;  ; odd=33@Odd ~ even=32@Even
away-odd-even-2h ; 900030 ; 2nd Half Away Total Odd/Even ; Half ; BET_GENIUS ;  ; odd=33@Odd ~ even=32@Even
correct-score-ft ; 45 ; Correct Score ; Main ; BET_RADAR ;  ; 0-0=274@0:0 ~ 1-0=276@1:0 ~ 2-0=278@2:0 ~ 3-0=280@3:0 ~ 4-0=282@4:0 ~ 0-1=284@0:1 ~ 1-1=286@1:1 ~ 2-1=288@2:1 ~ 3-1=290@3:1 ~ 4-1=292@4:1 ~ 0-2=294@0:2 ~ 1-2=296@1:2 ~ 2-2=298@2:2 ~ 3-2=300@3:2 ~ 4-2=302@4:2 ~ 0-3=304@0:3 ~ 1-3=306@1:3 ~ 2-3=308@2:3 ~ 3-3=310@3:3 ~ 4-3=312@4:3 ~ 0-4=314@0:4 ~ 1-4=316@1:4 ~ 2-4=318@2:4 ~ 3-4=320@3:4 ~ 4-4=322@4:4 ~ other=324@Other
correct-score-1h ; 81 ; 1st Half - Correct Score ; Half ; BET_RADAR ;  ; 0-0=462@0:0 ~ 0-1=474@0:1 ~ 0-2=476@0:2 ~ 1-0=468@1:0 ~ 1-1=464@1:1 ~ 1-2=478@1:2 ~ 2-0=470@2:0 ~ 2-1=472@2:1 ~ 2-2=466@2:2 ~ other=480@Other
correct-score-2h ; 98 ; 2nd Half - Correct Score ; Half ; BET_RADAR ;  ; 0-0=546@0:0 ~ 0-1=548@0:1 ~ 0-2=550@0:2 ~ 1-0=552@1:0 ~ 1-1=554@1:1 ~ 1-2=556@1:2 ~ 2-0=558@2:0 ~ 2-1=560@2:1 ~ 2-2=562@2:2 ~ other=564@Other
correct-score-from-ft ; 41 ; Correct score [x:y] ; Main ; BET_RADAR ; score=0:0 ; 0-0=110@0:0 ~ 1-0=114@1:0 ~ 2-0=116@2:0 ~ 3-0=118@3:0 ~ 4-0=120@4:0 ~ 5-0=122@5:0 ~ 6-0=124@6:0 ~ 0-1=126@0:1 ~ 1-1=128@1:1 ~ 2-1=130@2:1 ~ 3-1=132@3:1 ~ 4-1=134@4:1 ~ 5-1=136@5:1 ~ 0-2=138@0:2 ~ 1-2=140@1:2 ~ 2-2=142@2:2 ~ 3-2=144@3:2 ~ 4-2=146@4:2 ~ 0-3=148@0:3 ~ 1-3=150@1:3 ~ 2-3=152@2:3 ~ 3-3=154@3:3 ~ 0-4=156@0:4 ~ 1-4=158@1:4 ~ 2-4=160@2:4 ~ 0-5=162@0:5 ~ 1-5=164@1:5 ~ 0-6=166@0:6
htft ; 47 ; Halftime/Fulltime ; Main ; BET_RADAR ;  ; home-home=418@Home/Home ~ home-draw=420@Home/Draw ~ home-away=422@Home/Away ~ draw-home=424@Draw/Home ~ draw-draw=426@Draw/Draw ~ draw-away=428@Draw/Away ~ away-home=430@Away/Home ~ away-draw=432@Away/Draw ~ away-away=434@Away/Away
htft-total-ft ; 818 ; Halftime/Fulltime & Total ; Combo ; BET_RADAR ; total={line} ; home-home-under=1836@{home}/{home} & under {total} ~ home-draw-under=1837@{home}/draw & under {total} ~ home-away-under=1838@{home}/{away} & under {total} ~ draw-home-under=1839@draw/{home} & under {total} ~ draw-draw-under=1840@draw/draw & under {total} ~ draw-away-under=1841@draw/{away} & under {total} ~ away-home-under=1842@{away}/{home} & under {total} ~ away-draw-under=1843@{away}/draw & under {total} ~ away-away-under=1844@{away}/{away} & under {total} ~ home-home-over=1845@{home}/{home} & over {total} ~ home-draw-over=1846@{home}/draw & over {total} ~ home-away-over=1847@{home}/{away} & over {total} ~ draw-home-over=1848@draw/{home} & over {total} ~ draw-draw-over=1849@draw/draw & over {total} ~ draw-away-over=1850@draw/{away} & over {total} ~ away-home-over=1851@{away}/{home} & over {total} ~ away-draw-over=1852@{away}/draw & over {total} ~ away-away-over=1853@{away}/{away} & over {total}
htft-total-1h ; 819 ; HT/FT & 1st Half Total ; Combo ; BET_RADAR ; total={line} ; home-home-under=1836@{home}/{home} & under {total} ~ home-draw-under=1837@{home}/draw & under {total} ~ home-away-under=1838@{home}/{away} & under {total} ~ draw-home-under=1839@draw/{home} & under {total} ~ draw-draw-under=1840@draw/draw & under {total} ~ draw-away-under=1841@draw/{away} & under {total} ~ away-home-under=1842@{away}/{home} & under {total} ~ away-draw-under=1843@{away}/draw & under {total} ~ away-away-under=1844@{away}/{away} & under {total} ~ home-home-over=1845@{home}/{home} & over {total} ~ home-draw-over=1846@{home}/draw & over {total} ~ home-away-over=1847@{home}/{away} & over {total} ~ draw-home-over=1848@draw/{home} & over {total} ~ draw-draw-over=1849@draw/draw & over {total} ~ draw-away-over=1850@draw/{away} & over {total} ~ away-home-over=1851@{away}/{home} & over {total} ~ away-draw-over=1852@{away}/draw & over {total} ~ away-away-over=1853@{away}/{away} & over {total}
htft-correct-score ; 46 ; Halftime/fulltime correct score ; Half ; BET_RADAR ;  ; 0-0/0-0=326@0:0 0:0 ~ 0-0/0-1=328@0:0 0:1 ~ 0-0/0-2=330@0:0 0:2 ~ 0-0/0-3=332@0:0 0:3 ~ 0-0/1-0=334@0:0 1:0 ~ 0-0/1-1=336@0:0 1:1 ~ 0-0/1-2=338@0:0 1:2 ~ 0-0/2-0=340@0:0 2:0 ~ 0-0/2-1=342@0:0 2:1 ~ 0-0/3-0=344@0:0 3:0 ~ 0-0/4+=346@0:0 4+ ~ 0-1/0-1=348@0:1 0:1 ~ 0-1/0-2=350@0:1 0:2 ~ 0-1/0-3=352@0:1 0:3 ~ 0-1/1-1=354@0:1 1:1 ~ 0-1/1-2=356@0:1 1:2 ~ 0-1/2-1=358@0:1 2:1 ~ 0-1/4+=360@0:1 4+ ~ 0-2/0-2=362@0:2 0:2 ~ 0-2/0-3=364@0:2 0:3 ~ 0-2/1-2=366@0:2 1:2 ~ 0-2/4+=368@0:2 4+ ~ 0-3/0-3=370@0:3 0:3 ~ 0-3/4+=372@0:3 4+ ~ 1-0/1-0=374@1:0 1:0 ~ 1-0/1-1=376@1:0 1:1 ~ 1-0/1-2=378@1:0 1:2 ~ 1-0/2-0=380@1:0 2:0 ~ 1-0/2-1=382@1:0 2:1 ~ 1-0/3-0=384@1:0 3:0 ~ 1-0/4+=386@1:0 4+ ~ 1-1/1-1=388@1:1 1:1 ~ 1-1/1-2=390@1:1 1:2 ~ 1-1/2-1=392@1:1 2:1 ~ 1-1/4+=394@1:1 4+ ~ 1-2/1-2=396@1:2 1:2 ~ 1-2/4+=398@1:2 4+ ~ 2-0/2-0=400@2:0 2:0 ~ 2-0/2-1=402@2:0 2:1 ~ 2-0/3-0=404@2:0 3:0 ~ 2-0/4+=406@2:0 4+ ~ 2-1/2-1=408@2:1 2:1 ~ 2-1/4+=410@2:1 4+ ~ 3-0/3-0=412@3:0 3:0 ~ 3-0/4+=414@3:0 4+ ~ 4+/4+=416@4+ 4+
exact-goals-ft ; 21 ; Exact Goals ; Main ; BET_RADAR ; variant=sr:exact_goals:6+ ; 0=sr:exact_goals:6+:68@0 ~ 1=sr:exact_goals:6+:69@1 ~ 2=sr:exact_goals:6+:70@2 ~ 3=sr:exact_goals:6+:71@3 ~ 4=sr:exact_goals:6+:72@4 ~ 5=sr:exact_goals:6+:73@5 ~ 6+=sr:exact_goals:6+:74@6+
exact-goals-1h ; 71 ; 1st Half - Exact Goals ; Goals ; BET_RADAR ; variant=sr:exact_goals:3+ ; 0=sr:exact_goals:3+:88@0 ~ 1=sr:exact_goals:3+:89@1 ~ 2=sr:exact_goals:3+:90@2 ~ 3+=sr:exact_goals:3+:91@3+
exact-goals-2h ; 93 ; 2nd Half - Exact Goals ; Goals ; BET_RADAR ; variant=sr:exact_goals:2+ ; 0=sr:exact_goals:2+:85@0 ~ 1=sr:exact_goals:2+:86@1 ~ 2+=sr:exact_goals:2+:87@2+
home-exact-goals-ft ; 23 ; Home Team Exact Goals ; Goals ; BET_RADAR ; variant=sr:exact_goals:3+ ; 0=sr:exact_goals:3+:88@0 ~ 1=sr:exact_goals:3+:89@1 ~ 2=sr:exact_goals:3+:90@2 ~ 3+=sr:exact_goals:3+:91@3+
away-exact-goals-ft ; 24 ; Away Team Exact Goals ; Goals ; BET_RADAR ; variant=sr:exact_goals:3+ ; 0=sr:exact_goals:3+:88@0 ~ 1=sr:exact_goals:3+:89@1 ~ 2=sr:exact_goals:3+:90@2 ~ 3+=sr:exact_goals:3+:91@3+
goal-range-ft ; 25 ; Goal Range ; Main ; BET_RADAR ; variant=sr:goal_range:7+ ; 0-1=sr:goal_range:7+:1342@0-1 ~ 2-3=sr:goal_range:7+:1343@2-3 ~ 4-6=sr:goal_range:7+:1344@4-6 ~ 7+=sr:goal_range:7+:1345@7+
multigoals-ft ; 548 ; Multigoals ; Goals ; BET_RADAR ;  ; 1-2=1730@1-2 ~ 1-3=1731@1-3 ~ 1-4=1732@1-4 ~ 1-5=1733@1-5 ~ 1-6=1734@1-6 ~ 2-3=1735@2-3 ~ 2-4=1736@2-4 ~ 2-5=1737@2-5 ~ 2-6=1738@2-6 ~ 3-4=1739@3-4 ~ 3-5=1740@3-5 ~ 3-6=1741@3-6 ~ 4-5=1742@4-5 ~ 4-6=1743@4-6 ~ 5-6=1744@5-6 ~ 7+=1745@7+ ~ no-goal=1804@No goal
multigoals-1h ; 552 ; 1st Half - Multigoals ; Goals ; BET_RADAR ;  ; 1-2=1746@1-2 ~ 1-3=1747@1-3 ~ 2-3=1748@2-3 ~ 4+=1749@4+ ~ no-goal=1805@No goal
multigoals-2h ; 553 ; 2nd Half - Multigoals ; Goals ; BET_RADAR ;  ; 1-2=1746@1-2 ~ 1-3=1747@1-3 ~ 2-3=1748@2-3 ~ 4+=1749@4+ ~ no-goal=1805@No goal
home-multigoals-ft ; 549 ; Home Team Multigoals ; Goals ; BET_RADAR ;  ; 1-2=1746@1-2 ~ 1-3=1747@1-3 ~ 2-3=1748@2-3 ~ 4+=1749@4+ ~ no-goal=1805@No goal
away-multigoals-ft ; 550 ; Away Team Multigoals ; Goals ; BET_RADAR ;  ; 1-2=1746@1-2 ~ 1-3=1747@1-3 ~ 2-3=1748@2-3 ~ 4+=1749@4+ ~ no-goal=1805@No goal
multiscores-ft ; 551 ; Multiscores ; Goals ; BET_RADAR ;  ; home-1-0-2-0-3-0=1750@1:0, 2:0 or 3:0 ~ away-0-1-0-2-0-3=1751@0:1, 0:2 or 0:3 ~ home-4-0-5-0-6-0=1752@4:0, 5:0 or 6:0 ~ away-0-4-0-5-0-6=1753@0:4, 0:5 or 0:6 ~ home-2-1-3-1-4-1=1754@2:1, 3:1 or 4:1 ~ away-1-2-1-3-1-4=1755@1:2, 1:3 or 1:4 ~ home-3-2-4-2-4-3-5-1=1756@3:2, 4:2, 4:3 or 5:1 ~ away-2-3-2-4-3-4-1-5=1757@2:3, 2:4, 3:4 or 1:5 ~ other-home=1758@Other Homewin ~ other-away=1759@Other Awaywin ~ draw=1803@Draw
winning-margin-ft ; 15 ; Winning Margin ; Main ; BET_RADAR ; variant=sr:winning_margin:3+ ; home-1=sr:winning_margin:3+:113@Home by 1 ~ home-2=sr:winning_margin:3+:114@Home by 2 ~ home-3+=sr:winning_margin:3+:115@Home by 3+ ~ away-1=sr:winning_margin:3+:116@Away by 1 ~ away-2=sr:winning_margin:3+:117@Away by 2 ~ away-3+=sr:winning_margin:3+:118@Away by 3+ ~ draw=sr:winning_margin:3+:119@Draw
excluded-goals-ft ; 450004 ; Excluded Goals ; Main ; BET_RADAR ;  ; not-0=0@0 ~ not-1=1@1 ~ not-2=2@2 ~ not-3=3@3 ~ not-4=4@4 ~ not-5+=5@5+
home-excluded-goals-ft ; 450005 ; Excluded Goals - Home ; Goals ; BET_RADAR ;  ; not-0=0@0 ~ not-1=1@1 ~ not-2=2@2 ~ not-3+=3@3+
away-excluded-goals-ft ; 450006 ; Excluded Goals - Away ; Goals ; BET_RADAR ;  ; not-0=0@0 ~ not-1=1@1 ~ not-2=2@2 ~ not-3+=3@3+
excluded-goals-1h ; 810002 ; Excluded Goals - 1st Half ; Half ; BET_RADAR ;  ; not-0=0@0 ~ not-1=1@1 ~ not-2=2@2 ~ not-3+=3@3+
goal-bounds-ft ; 450001 ; Goal Bounds ; Main ; BET_RADAR ;  ; 0=0@0 ~ 0-1=1@0-1 ~ 0-2=2@0-2 ~ 0-3=3@0-3 ~ 0-4=4@0-4 ~ 1=11@1 ~ 1-2=12@1-2 ~ 1-3=13@1-3 ~ 1-4=14@1-4 ~ 1-5+=15@1-5+ ~ 2=22@2 ~ 2-3=23@2-3 ~ 2-4=24@2-4 ~ 2-5+=25@2-5+ ~ 3=33@3 ~ 3-4=34@3-4 ~ 3-5+=35@3-5+ ~ 4=44@4 ~ 4-5+=45@4-5+ ~ 5+=55@5+
home-goal-bounds-ft ; 450002 ; Goal Bounds - Home ; Goals ; BET_RADAR ;  ; 0=0@0 ~ 0-1=1@0-1 ~ 0-2=2@0-2 ~ 1=11@1 ~ 1-2=12@1-2 ~ 1-3+=13@1-3+ ~ 2=22@2 ~ 2-3+=23@2-3+ ~ 3+=33@3+
away-goal-bounds-ft ; 450003 ; Goal Bounds - Away ; Goals ; BET_RADAR ;  ; 0=0@0 ~ 0-1=1@0-1 ~ 0-2=2@0-2 ~ 1=11@1 ~ 1-2=12@1-2 ~ 1-3+=13@1-3+ ~ 2=22@2 ~ 2-3+=23@2-3+ ~ 3+=33@3+
goal-bounds-1h ; 810001 ; Goal Bounds - 1st Half ; Half ; BET_RADAR ;  ; 0=0@0 ~ 0-1=1@0-1 ~ 0-2=2@0-2 ~ 1=11@1 ~ 1-2=12@1-2 ~ 1-3+=13@1-3+ ~ 2=22@2 ~ 2-3+=23@2-3+ ~ 3+=33@3+
teams-to-score-ft ; 30 ; Which Team To Score ; Main ; BET_RADAR ;  ; none=784@None ~ home-only=788@Only Home ~ away-only=790@Only Away ~ both=792@Both teams
home-clean-sheet-ft ; 31 ; Home Team Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-clean-sheet-ft ; 32 ; Away Team Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-clean-sheet-1h ; 76 ; 1st Half - Home Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-clean-sheet-1h ; 77 ; 1st Half - Away Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-clean-sheet-2h ; 96 ; 2nd Half - Home Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-clean-sheet-2h ; 97 ; 2nd Half - Away Clean Sheet ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-win-to-nil-ft ; 33 ; Home Team Win To Nil ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-win-to-nil-ft ; 34 ; Away Team Win To Nil ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-win-to-nil-1h ; 900036 ; HT Home to Win to Nil Yes/No ; Combo ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
away-win-to-nil-1h ; 900037 ; HT Away to Win to Nil Yes/No ; Combo ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
home-win-to-nil-2h ; 900038 ; 2nd Half Home to Win to Nil Y/N ; Combo ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
away-win-to-nil-2h ; 900052 ; 2nd Half Away to Win to Nil Y/N ; Combo ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
home-to-score-ft ; 900015 ; Home Team To Score Yes/No ; Goals ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
away-to-score-ft ; 900014 ; Away Team To Score Yes/No ; Goals ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
home-to-score-1h ; 900022 ; HT Home Team To Score Yes/No ; Half ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
away-to-score-1h ; 900021 ; HT Away Team to Score Yes/No ; Half ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
home-to-score-2h ; 900020 ; 2nd Half Home to Score Yes/No ; Half ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
away-to-score-2h ; 900019 ; 2nd Half Away to Score Yes/No ; Half ; BET_GENIUS ;  ; yes=39@Yes ~ no=40@No
next-goal-ft ; 8 ; Next Goal ; Main ; BET_RADAR ; goalnr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
last-goal-ft ; 9 ; Last Goal ; Main ; BET_RADAR ;  ; home=6@Home ~ none=7@None ~ away=8@Away
next-goal-1h ; 62 ; 1st Half - Next Goal ; Half ; BET_RADAR ; goalnr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
next-goal-2h ; 84 ; 2nd Half - Xth Goal ; Goals ; BET_RADAR ; goalnr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
first-goal-1x2-ft ; 184 ; Xth Goal & 1X2 ; Combo ; BET_RADAR ; goalnr={line} ; home-goal-home=814@Home goal & Home ~ home-goal-draw=816@Home goal & Draw ~ home-goal-away=818@Home goal & Away ~ away-goal-home=820@Away goal & Home ~ away-goal-draw=822@Away goal & Draw ~ away-goal-away=824@Away goal & Away ~ no-goal=826@No goal
first-goal-time-15min ; 100 ; Xth Goal Scored (15 Min) ; Minutes ; BET_RADAR ; goalnr={line} ; 1-15=584@1-15 ~ 16-30=586@16-30 ~ 31-45=588@31-45 ~ 46-60=590@46-60 ~ 61-75=592@61-75 ~ 76-90=594@76-90 ~ none=596@None
first-goal-time-10min ; 101 ; Xth Goal Scored (10 Min) ; Minutes ; BET_RADAR ; goalnr={line} ; 1-10=598@1-10 ~ 11-20=600@11-20 ~ 21-30=602@21-30 ~ 31-40=604@31-40 ~ 41-50=606@41-50 ~ 51-60=608@51-60 ~ 61-70=610@61-70 ~ 71-80=612@71-80 ~ 81-90=614@81-90 ~ none=616@None
highest-scoring-half ; 52 ; Highest Scoring Half ; Half ; BET_RADAR ;  ; 1st=436@1st half ~ 2nd=438@2nd half ~ equal=440@Equal
home-highest-scoring-half ; 53 ; Home Highest Scoring Half ; Half ; BET_RADAR ;  ; 1st=436@1st half ~ 2nd=438@2nd half ~ equal=440@Equal
away-highest-scoring-half ; 54 ; Away Highest Scoring Half ; Half ; BET_RADAR ;  ; 1st=436@1st half ~ 2nd=438@2nd half ~ equal=440@Equal
home-win-both-halves ; 48 ; Home To Win Both Halves ; Half ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-win-both-halves ; 49 ; Away To Win Both Halves ; Half ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-win-either-half ; 50 ; Home To Win Either Half ; Half ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-win-either-half ; 51 ; Away To Win Either Half ; Half ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-score-both-halves ; 56 ; Home To Score In Both Halves ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-score-both-halves ; 57 ; Away To Score In Both Halves ; Goals ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
both-halves-over-1-5 ; 58 ; Both Halves Over X.5 ; Goals ; BET_RADAR ; total=1.5 ; yes=74@Yes ~ no=76@No
both-halves-under-1-5 ; 59 ; Both Halves Under X.5 ; Goals ; BET_RADAR ; total=1.5 ; yes=74@Yes ~ no=76@No
1h-result-or-match-result ; 1179 ; 1st H Res Or Match Res ; Combo ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-10min ; 105 ; 10 Minutes - 1X2 ; Minutes ; BET_RADAR ; from=1|to=10 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-5min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=5 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-15min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=15 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-20min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=20 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-30min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=30 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-60min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=60 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-40min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=40 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
1x2-75min ; 900069 ; Match Result after X Minutes ; Minutes ; BET_GENIUS ; minute=75 ; home=1@Home ~ draw=2@Draw ~ away=3@Away
total-goals-5min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=5|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-10min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=10|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-15min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=15|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-20min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=20|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-30min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=30|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-45min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=45|total={line} ; over=30@Over {total} ~ under=31@Under {total}
total-goals-60min ; 900313 ; Total Goals from 1 to X min ; Minutes ; BET_GENIUS ; minute=60|total={line} ; over=30@Over {total} ~ under=31@Under {total}
early-goals-10min-ft ; 60180 ; Over/Under - Early Goals ; Main ; BET_GENIUS ; minsnr=10|total=1.5 ; over=12@Over {total} ~ under=13@Under {total}
early-goals-30min-ft ; 60180 ; Over/Under - Early Goals ; Main ; BET_GENIUS ; minsnr=30|total=2.5 ; over=12@Over {total} ~ under=13@Under {total}
early-goals-50min-ft ; 60180 ; Over/Under - Early Goals ; Main ; BET_GENIUS ; minsnr=50|total=3.5 ; over=12@Over {total} ~ under=13@Under {total}
1x2-total-ft ; 37 ; 1X2 & Over/Under ; Combo ; BET_RADAR ; total={line} ; home-under=794@Home & Under {total} ~ home-over=796@Home & Over {total} ~ draw-under=798@Draw & Under {total} ~ draw-over=800@Draw & Over {total} ~ away-under=802@Away & Under {total} ~ away-over=804@Away & Over {total}
1x2-total-1h ; 79 ; 1st Half - 1X2 & Total ; Half ; BET_RADAR ; total={line} ; home-under=794@Home & Under {total} ~ home-over=796@Home & Over {total} ~ draw-under=798@Draw & Under {total} ~ draw-over=800@Draw & Over {total} ~ away-under=802@Away & Under {total} ~ away-over=804@Away & Over {total}
1x2-total-2h ; 544 ; 2nd Half - 1X2 & Total ; Half ; BET_RADAR ; total={line} ; home-under=794@Home & Under {total} ~ home-over=796@Home & Over {total} ~ draw-under=798@Draw & Under {total} ~ draw-over=800@Draw & Over {total} ~ away-under=802@Away & Under {total} ~ away-over=804@Away & Over {total}
1x2-btts-ft ; 35 ; 1X2 & GG/NG ; Combo ; BET_RADAR ;  ; home-yes=78@Home & yes ~ home-no=80@Home & no ~ draw-yes=82@Draw & yes ~ draw-no=84@Draw & no ~ away-yes=86@Away & yes ~ away-no=88@Away & no
1x2-btts-1h ; 78 ; 1st Half - 1X2 & GG/NG ; Half ; BET_RADAR ;  ; home-yes=78@Home & yes ~ home-no=80@Home & no ~ draw-yes=82@Draw & yes ~ draw-no=84@Draw & no ~ away-yes=86@Away & yes ~ away-no=88@Away & no
1x2-btts-2h ; 543 ; 2nd Half - 1X2 & GG/NG ; Half ; BET_RADAR ;  ; home-yes=78@Home & yes ~ home-no=80@Home & no ~ draw-yes=82@Draw & yes ~ draw-no=84@Draw & no ~ away-yes=86@Away & yes ~ away-no=88@Away & no
double-chance-total-ft ; 547 ; Double Chance & Total ; Combo ; BET_RADAR ; total={line} ; home-draw-under=1724@Home/Draw & Under {total} ~ home-draw-over=1727@Home/Draw & Over {total} ~ home-away-under=1725@Home/Away & Under {total} ~ home-away-over=1728@Home/Away & Over {total} ~ draw-away-under=1726@Draw/Away & Under {total} ~ draw-away-over=1729@Draw/Away & Over {total}
double-chance-total-1h ; 900042 ; HT DC and Over/Under ; Combo ; BET_GENIUS ; total={line} ; home-draw-under=148@Home/Draw & Under {total} ~ home-draw-over=145@Home/Draw & Over {total} ~ home-away-under=149@Home/Away & Under {total} ~ home-away-over=146@Home/Away & Over {total} ~ draw-away-under=150@Draw/Away & Under {total} ~ draw-away-over=147@Draw/Away & Over {total}
double-chance-total-2h ; 900043 ; 2nd Half DC and Over/Under ; Combo ; BET_GENIUS ; total={line} ; home-draw-under=148@Home/Draw & Under {total} ~ home-draw-over=145@Home/Draw & Over {total} ~ home-away-under=149@Home/Away & Under {total} ~ home-away-over=146@Home/Away & Over {total} ~ draw-away-under=150@Draw/Away & Under {total} ~ draw-away-over=147@Draw/Away & Over {total}
double-chance-btts-ft ; 546 ; Double Chance & GG/NG ; Combo ; BET_RADAR ;  ; home-draw-yes=1718@Home/Draw & Yes ~ home-draw-no=1719@Home/Draw & No ~ home-away-yes=1720@Home/Away & Yes ~ home-away-no=1721@Home/Away & No ~ draw-away-yes=1722@Draw/Away & Yes ~ draw-away-no=1723@Draw/Away & No
double-chance-btts-1h ; 542 ; 1st Half - DC & GG/NG ; Half ; BET_RADAR ;  ; home-draw-yes=1718@Home/Draw & Yes ~ home-draw-no=1719@Home/Draw & No ~ home-away-yes=1720@Home/Away & Yes ~ home-away-no=1721@Home/Away & No ~ draw-away-yes=1722@Draw/Away & Yes ~ draw-away-no=1723@Draw/Away & No
double-chance-btts-2h ; 545 ; 2nd Half - DC & GG/NG ; Half ; BET_RADAR ;  ; home-draw-yes=1718@Home/Draw & Yes ~ home-draw-no=1719@Home/Draw & No ~ home-away-yes=1720@Home/Away & Yes ~ home-away-no=1721@Home/Away & No ~ draw-away-yes=1722@Draw/Away & Yes ~ draw-away-no=1723@Draw/Away & No
double-chance-and-btts-1h ; 540 ; DC & 1st Half Both Teams Score ; Half ; BET_RADAR ;  ; home-draw-yes=1718@Home/Draw & Yes ~ home-draw-no=1719@Home/Draw & No ~ home-away-yes=1720@Home/Away & Yes ~ home-away-no=1721@Home/Away & No ~ draw-away-yes=1722@Draw/Away & Yes ~ draw-away-no=1723@Draw/Away & No
double-chance-and-btts-2h ; 541 ; DC & 2nd Half Both Teams Score ; Half ; BET_RADAR ;  ; home-draw-yes=1718@Home/Draw & Yes ~ home-draw-no=1719@Home/Draw & No ~ home-away-yes=1720@Home/Away & Yes ~ home-away-no=1721@Home/Away & No ~ draw-away-yes=1722@Draw/Away & Yes ~ draw-away-no=1723@Draw/Away & No
total-btts-ft ; 36 ; Over/Under & GG/NG ; Combo ; BET_RADAR ; total={line} ; over-yes=90@Over {total} & Yes ~ under-yes=92@Under {total} & Yes ~ over-no=94@Over {total} & No ~ under-no=96@Under {total} & No
home-or-over-ft ; 854 ; Home Team Or Over X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
home-or-under-ft ; 855 ; Home Team Or Under X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
draw-or-over-ft ; 856 ; Draw Or Over X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
draw-or-under-ft ; 857 ; Draw Or Under X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
away-or-over-ft ; 858 ; Away Team Or Over X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
away-or-under-ft ; 859 ; Away Team Or Under X.5 ; Combo ; BET_RADAR ; total={line} ; yes=74@Yes ~ no=76@No
home-or-btts-ft ; 860 ; Home Team Or GG/NG ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-or-any-clean-sheet-ft ; 863 ; Home Or Any Clean Sheet ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
draw-or-btts-ft ; 861 ; Draw Or GG/NG ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
draw-or-any-clean-sheet-ft ; 864 ; Draw Or Any Clean Sheet ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-or-btts-ft ; 862 ; Away Team Or GG/NG ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-or-any-clean-sheet-ft ; 865 ; Away Or Any Clean Sheet ; Combo ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
any-team-2-in-a-row ; 60010 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-2-in-a-row ; 60011 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-2-in-a-row ; 60012 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
any-team-3-in-a-row ; 60020 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-3-in-a-row ; 60021 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-3-in-a-row ; 60022 ;  ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
any-lead-by-1 ; 60300 ; Any Team to lead by 1 Goal ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
any-lead-by-2 ; 60301 ; Any Team to lead by 2 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
any-lead-by-3 ; 60302 ; Any Team to lead by 3 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-lead-by-1 ; 60303 ; Home Team to lead by 1 Goal ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-lead-by-2 ; 60304 ; Home Team to lead by 2 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-lead-by-3 ; 60305 ; Home Team to lead by 3 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-lead-by-1 ; 60306 ; Away Team to lead by 1 Goal ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-lead-by-2 ; 60307 ; Away Team to lead by 2 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-lead-by-3 ; 60308 ; Away Team to lead by 3 Goals ; Main ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
corners-total-ft ; 166 ; Corners - Over/Under ; Corners ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
corners-total-1h ; 177 ; 1st Half - Total Corners ; Corners ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
corners-1x2-ft ; 162 ; Corners 1X2 ; Corners ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
corners-1x2-1h ; 173 ; 1st Half - Corner 1X2 ; Corners ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
corners-asian-handicap-ft ; 165 ; Corner Handicap ; Corners ; BET_RADAR ; hcp={line} ; home=1714@Home ({hcp}) ~ away=1715@Away ({-hcp})
corners-asian-handicap-1h ; 176 ; 1st Half - Corner Handicap ; Corners ; BET_RADAR ; hcp={line} ; home=1714@Home ({hcp}) ~ away=1715@Away ({-hcp})
corners-odd-even-ft ; 172 ; Odd/Even Corners ; Corners ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
corners-odd-even-1h ; 183 ; 1st Half - Odd/Even Corners ; Corners ; BET_RADAR ;  ; odd=70@Odd ~ even=72@Even
corners-range-ft ; 169 ; Corner Range ; Corners ; BET_RADAR ; variant=sr:point_range:12+ ; 0-8=sr:point_range:12+:1141@0-8 ~ 9-11=sr:point_range:12+:1142@9-11 ~ 12+=sr:point_range:12+:1143@12+
corners-range-1h ; 182 ; 1st Half - Corner Range ; Corners ; BET_RADAR ; variant=sr:point_range:7+_2 ; 0-4=sr:point_range:7+_2:1148@0-4 ~ 5-6=sr:point_range:7+_2:1149@5-6 ~ 7+=sr:point_range:7+_2:1150@7+
home-corners-range-ft ; 170 ; Home Team Corner Range ; Corners ; BET_RADAR ; variant=sr:point_range:7+ ; 0-2=sr:point_range:7+:1144@0-2 ~ 3-4=sr:point_range:7+:1145@3-4 ~ 5-6=sr:point_range:7+:1146@5-6 ~ 7+=sr:point_range:7+:1147@7+
away-corners-range-ft ; 171 ; Away Team Corner Range ; Corners ; BET_RADAR ; variant=sr:point_range:7+ ; 0-2=sr:point_range:7+:1144@0-2 ~ 3-4=sr:point_range:7+:1145@3-4 ~ 5-6=sr:point_range:7+:1146@5-6 ~ 7+=sr:point_range:7+:1147@7+
home-corners-exact-1h ; 180 ; 1st Half - Home Exact Corners ; Corners ; BET_RADAR ;  ; 0-1=730@0-1 ~ 2=732@2 ~ 3=734@3 ~ 4+=736@4+
away-corners-exact-1h ; 181 ; 1st Half - Away Exact Corners ; Corners ; BET_RADAR ;  ; 0-1=730@0-1 ~ 2=732@2 ~ 3=734@3 ~ 4+=736@4+
corners-last-ft ; 164 ; Last Corner ; Corners ; BET_RADAR ;  ; home=6@Home ~ none=7@None ~ away=8@Away
corners-last-1h ; 175 ; 1st Half - Last Corner ; Corners ; BET_RADAR ;  ; home=6@Home ~ none=7@None ~ away=8@Away
corners-first-ft ; 163 ; Xth Corner ; Corners ; BET_RADAR ; cornernr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
corners-first-1h ; 174 ; 1st Half - Xth Corner ; Corners ; BET_RADAR ; cornernr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
home-corners-total-ft ; 900300 ; Home Team Total Corners ; Corners ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
away-corners-total-ft ; 900301 ; Away Team Total Corners ; Corners ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
home-corners-total-1h ; 900302 ; 1st Half - Home Total Corners ; Corners ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
away-corners-total-1h ; 900303 ; 1st Half - Away Total Corners ; Corners ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
bookings-total-ft ; 139 ; Bookings - Over/Under ; Bookings ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
bookings-total-1h ; 152 ; 1st Half - Total Bookings ; Bookings ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
bookings-1x2-ft ; 136 ; Bookings 1X2 ; Bookings ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
bookings-1x2-1h ; 149 ; 1st Half - Booking 1X2 ; Bookings ; BET_RADAR ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
bookings-exact-ft ; 142 ; Exact Bookings ; Bookings ; BET_RADAR ;  ; 0-3=710@0-3 ~ 4=712@4 ~ 5=714@5 ~ 6=716@6 ~ 7=718@7 ~ 8=720@8 ~ 9=722@9 ~ 10=724@10 ~ 11=726@11 ~ 12+=728@12+
bookings-exact-1h ; 155 ; 1st Half - Exact Bookings ; Bookings ; BET_RADAR ;  ; 0=1760@0 ~ 1=1761@1 ~ 2=1762@2 ~ 3=1763@3 ~ 4=1764@4 ~ 5=1765@5 ~ 6+=1766@6+
home-bookings-exact-ft ; 143 ; Home Team Exact Bookings ; Bookings ; BET_RADAR ;  ; 0-1=730@0-1 ~ 2=732@2 ~ 3=734@3 ~ 4+=736@4+
away-bookings-exact-ft ; 144 ; Away Team Exact Bookings ; Bookings ; BET_RADAR ;  ; 0-1=730@0-1 ~ 2=732@2 ~ 3=734@3 ~ 4+=736@4+
home-bookings-exact-1h ; 156 ; 1st Half - Home Exact Bookings ; Bookings ; BET_RADAR ;  ; 0=54@0 ~ 1=56@1 ~ 2=58@2 ~ 3+=60@3+
away-bookings-exact-1h ; 157 ; 1st Half - Away Exact Bookings ; Bookings ; BET_RADAR ;  ; 0=54@0 ~ 1=56@1 ~ 2=58@2 ~ 3+=60@3+
home-bookings-total-ft ; 900304 ; Home Team Total Bookings ; Bookings ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
away-bookings-total-ft ; 900305 ; Away Team Total Bookings ; Bookings ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
home-bookings-total-1h ; 900306 ; 1st Half - Home Total Bookings ; Bookings ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
away-bookings-total-1h ; 900307 ; 1st Half - Away Total Bookings ; Bookings ; BET_GENIUS ; total={line} ; over=30@Over {total} ~ under=31@Under {total}
bookings-asian-handicap-ft ; 900312 ; Bookings Handicap ; Bookings ; BET_GENIUS ; hcp={line} ; home=1@Home {hcp} ~ away=3@Away {-hcp}
bookings-points-total-ft ; 138 ; Total Booking Points ; Bookings ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
bookings-points-total-1h ; 151 ; 1st Half - Total Booking Points ; Bookings ; BET_RADAR ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
booking-first-ft ; 137 ; Xth Booking ; Bookings ; BET_RADAR ; bookingnr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
booking-first-1h ; 150 ; 1st Half - Xth Booking ; Bookings ; BET_RADAR ; bookingnr={line} ; home=6@Home ~ none=7@None ~ away=8@Away
sending-off-ft ; 146 ; Sending Off ; Bookings ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
sending-off-1h ; 159 ; 1st Half - Sending Off ; Bookings ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
home-sending-off-ft ; 147 ; Home Team Sending Off ; Bookings ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
away-sending-off-ft ; 148 ; Away Team Sending Off ; Bookings ; BET_RADAR ;  ; yes=74@Yes ~ no=76@No
shots-total-ft ; 900394 ; Shots Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
shots-on-target-total-ft ; 900393 ; Shots on Target Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
fouls-total-ft ; 900342 ; Fouls Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
offsides-total-ft ; 900396 ; Offsides Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
saves-total-ft ; 900609 ; Saves Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
tackles-total-ft ; 900614 ; Tackles Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-shots-total-ft ; 900552 ; Home Team Shots Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-shots-total-ft ; 900553 ; Away Team Shots Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-shots-on-target-total-ft ; 900546 ; Home Team Shots on Target O/U ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-shots-on-target-total-ft ; 900547 ; Away Team Shots on Target O/U ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-fouls-total-ft ; 900544 ; Home Team Fouls Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-fouls-total-ft ; 900545 ; Away Team Fouls Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-offsides-total-ft ; 900568 ; Home Offsides Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-offsides-total-ft ; 900569 ; Away Offsides Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-saves-total-ft ; 900625 ; Home Team Saves Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-saves-total-ft ; 900626 ; Away Team Saves Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
home-tackles-total-ft ; 900615 ; Home Team Tackles Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
away-tackles-total-ft ; 900616 ; Away Team Tackles Over/Under ; Teams ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
shots-1x2-ft ; 900320 ; Shots 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
shots-on-target-1x2-ft ; 900318 ; Shots on Target 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
shots-total-1h ; 900556 ; 1st Half Shots Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
shots-on-target-total-1h ; 900550 ; 1st Half Shots On Target Total ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
fouls-total-1h ; 900541 ; 1st Half Fouls Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
offsides-total-1h ; 900580 ; 1st Half Offsides Over/Under ; Match ; LSPORTS ; total={line} ; over=12@Over {total} ~ under=13@Under {total}
shots-1x2-1h ; 900680 ; 1st Half Shots 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
shots-on-target-1x2-1h ; 900652 ; 1st Half Shots On Target 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
fouls-1x2-1h ; 900647 ; 1st Half Fouls 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
offsides-1x2-1h ; 900670 ; First Half Offsides 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
fouls-1x2-ft ; 900539 ; Fouls 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
offsides-1x2-ft ; 900570 ; 1X2 Offsides ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
saves-1x2-ft ; 900610 ; Saves 1X2 ; Match ; LSPORTS ;  ; home=1@Home ~ draw=2@Draw ~ away=3@Away
`;
