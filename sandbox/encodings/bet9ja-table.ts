/**
 * How Bet9ja writes each market, one per line:
 * market ; odds key ; name ; category ; line ; selection=suffix ~ ...
 * Line: empty = none, `@` = the parameter of the key, `@a,b` = only these parameters, `=n` = line n that the key does not
 * carry, `!n` = a parameter that is part of the bet and no line.
 */
export const bet9jaTable = `
1x2-ft ; S_1X2 ; 1X2 ; POPULAR ;  ; home=1 ~ draw=X ~ away=2
1x2-1h ; S_1X21T ; 1st Half - 1X2 ; HT ;  ; home=1 ~ draw=X ~ away=2
1x2-2h ; S_1X22T ; 2nd Half - 1X2 ; 2T ;  ; home=1 ~ draw=X ~ away=2
1x2-1up-ft ; S_1X21 ; 1X2 1UP ; POPULAR ;  ; home=11 ~ draw=X1 ~ away=21
1x2-2up-ft ; S_1X22 ; 1X2 2UP ; POPULAR ;  ; home=12 ~ draw=X2 ~ away=22
double-chance-ft ; S_DC ; Double Chance ; POPULAR ;  ; home-draw=1X ~ draw-away=X2 ~ home-away=12
double-chance-1h ; S_DC1T ; 1st Half - Double Chance ; HT ;  ; home-draw=1X ~ draw-away=X2 ~ home-away=12
double-chance-2h ; S_DC2T ; 2nd Half - Double Chance ; 2T ;  ; home-draw=1X ~ draw-away=X2 ~ home-away=12
draw-no-bet-ft ; S_DNB ; Draw No Bet ; POPULAR ;  ; home=1 ~ away=2
draw-no-bet-1h ; S_DNB1T ; 1st Half - Draw No Bet ; HT ;  ; home=1 ~ away=2
draw-no-bet-2h ; S_DNB2T ; 2nd Half - Draw No Bet ; 2T ;  ; home=1 ~ away=2
home-no-bet-ft ; S_HOMENOBET ; Home No Bet ; HOMEAWAY ;  ; draw=X ~ away=2
away-no-bet-ft ; S_AWAYNOBET ; Away No Bet ; HOMEAWAY ;  ; home=1 ~ draw=X
total-goals-ft ; S_OU ; Over/Under ; POPULAR ; @ ; over=O ~ under=U
total-goals-ft ; S_OUA ; Over/Under Asian ; POPULAR ; @ ; over=O ~ under=U
total-goals-1h ; S_OU1T ; 1st Half - Over/Under ; HT ; @ ; over=O ~ under=U
total-goals-2h ; S_OU2T ; 2nd Half - Over/Under ; 2T ; @ ; over=O ~ under=U
home-total-goals-ft ; S_HAOU ; Home/Away - Over/Under ; HOMEAWAY ; @ ; over=OH ~ under=UH
away-total-goals-ft ; S_HAOU ; Home/Away - Over/Under ; HOMEAWAY ; @ ; over=OA ~ under=UA
home-total-goals-1h ; S_HA1HOU ; 1st Half - Home/Away Over/Under ; HT ; @ ; over=HO ~ under=HU
away-total-goals-1h ; S_HA1HOU ; 1st Half - Home/Away Over/Under ; HT ; @ ; over=AO ~ under=AU
home-total-goals-2h ; S_HA2HOU ; 2nd Half - Home/Away Over/Under ; 2T ; @ ; over=HO ~ under=HU
away-total-goals-2h ; S_HA2HOU ; 2nd Half - Home/Away Over/Under ; 2T ; @ ; over=AO ~ under=AU
handicap-3way-ft ; S_1X2HND ; Handicap ; POPULAR ; @ ; home=1H ~ draw=XH ~ away=2H
handicap-3way-1h ; S_1X2HNDHT ; 1st Half - Handicap ; HT ; @ ; home=1 ~ draw=X ~ away=2
handicap-3way-2h ; S_1X2HND2TN ; 2nd Half - Handicap ; 2T ; @ ; home=1 ~ draw=X ~ away=2
asian-handicap-ft ; S_AH ; Asian Handicap ; POPULAR ; @ ; home=1 ~ away=2
btts-ft ; S_GGNG ; Goal/No Goal ; POPULAR ;  ; yes=Y ~ no=N
btts-1h ; S_GGNG1T ; 1st Half - Goal/No Goal ; HT ;  ; yes=Y ~ no=N
btts-2h ; S_GGNG2T ; 2nd Half - Goal/No Goal ; 2T ;  ; yes=Y ~ no=N
btts-2plus-ft ; S_GGNG2PLUS ; GG/NG 2+ ; POPULAR ;  ; yes=GG ~ no=NG
btts-1h-and-btts-2h ; S_GNGFSH ; Goal/No Goal HT / Goal/No Goal 2HT ; GOAL ;  ; no-no=NGANDNG ~ yes-no=GGANDNG ~ yes-yes=GGANDGG ~ no-yes=NGANDGG
odd-even-ft ; S_OE ; Odd/Even ; POPULAR ;  ; odd=OD ~ even=EV
odd-even-1h ; S_OE1T ; 1st Half - Odd/Even ; HT ;  ; odd=OD ~ even=EV
odd-even-2h ; S_OE2T ; 2nd Half - Odd/Even ; 2T ;  ; odd=OD ~ even=EV
home-odd-even-ft ; S_OEHOME ; Odd/Even - Home ; HOMEAWAY ;  ; odd=OD ~ even=EV
away-odd-even-ft ; S_OEAWAY ; Odd/Even - Away ; HOMEAWAY ;  ; odd=OD ~ even=EV
correct-score-ft ; S_CSFT ; Correct Score ; POPULAR ;  ; 0-0=0:0 ~ 1-0=1:0 ~ 2-0=2:0 ~ 3-0=3:0 ~ 4-0=4:0 ~ 0-1=0:1 ~ 1-1=1:1 ~ 2-1=2:1 ~ 3-1=3:1 ~ 4-1=4:1 ~ 0-2=0:2 ~ 1-2=1:2 ~ 2-2=2:2 ~ 3-2=3:2 ~ 4-2=4:2 ~ 0-3=0:3 ~ 1-3=1:3 ~ 2-3=2:3 ~ 3-3=3:3 ~ 4-3=4:3 ~ 0-4=0:4 ~ 1-4=1:4 ~ 2-4=2:4 ~ 3-4=3:4 ~ 4-4=4:4 ~ other=OTH
correct-score-1h ; S_CS1T ; 1st Half - Correct Score ; HT ;  ; 0-0=0:0 ~ 0-1=0:1 ~ 0-2=0:2 ~ 1-0=1:0 ~ 1-1=1:1 ~ 1-2=1:2 ~ 2-0=2:0 ~ 2-1=2:1 ~ 2-2=2:2 ~ other=OTH
correct-score-2h ; S_CS2T ; 2nd Half - Correct Score ; 2T ;  ; 0-0=0:0 ~ 0-1=0:1 ~ 0-2=0:2 ~ 1-0=1:0 ~ 1-1=1:1 ~ 1-2=1:2 ~ 2-0=2:0 ~ 2-1=2:1 ~ 2-2=2:2 ~ other=OTH
htft ; S_HTFT ; Half-Time/Full-Time ; POPULAR ;  ; home-home=1/1 ~ home-draw=1/X ~ home-away=1/2 ~ draw-home=X/1 ~ draw-draw=X/X ~ draw-away=X/2 ~ away-home=2/1 ~ away-draw=2/X ~ away-away=2/2
htft-total-ft ; S_HTFTOU ; HT/FT & O/U ; COMBINED ; @ ; home-home-under=1/1U ~ home-draw-under=1/XU ~ home-away-under=1/2U ~ draw-home-under=X/1U ~ draw-draw-under=X/XU ~ draw-away-under=X/2U ~ away-home-under=2/1U ~ away-draw-under=2/XU ~ away-away-under=2/2U ~ home-home-over=1/1O ~ home-draw-over=1/XO ~ home-away-over=1/2O ~ draw-home-over=X/1O ~ draw-draw-over=X/XO ~ draw-away-over=X/2O ~ away-home-over=2/1O ~ away-draw-over=2/XO ~ away-away-over=2/2O
htft-total-1h ; S_HTFTOUHT ; HT/FT & O/U 1,5 HT ; COMBINED ; @1.5 ; home-home-under=11U ~ home-draw-under=1XU ~ home-away-under=12U ~ draw-home-under=X1U ~ draw-draw-under=XXU ~ draw-away-under=X2U ~ away-home-under=21U ~ away-draw-under=2XU ~ away-away-under=22U ~ home-home-over=11O ~ home-draw-over=1XO ~ home-away-over=12O ~ draw-home-over=X1O ~ draw-draw-over=XXO ~ draw-away-over=X2O ~ away-home-over=21O ~ away-draw-over=2XO ~ away-away-over=22O
htft-correct-score ; S_HTFTCS ; HT / FT Correct Score ; OTHER ;  ; 0-0/0-0=0-0/0-0 ~ 0-0/0-1=0-0/0-1 ~ 0-0/0-2=0-0/0-2 ~ 0-0/0-3=0-0/0-3 ~ 0-0/1-0=0-0/1-0 ~ 0-0/1-1=0-0/1-1 ~ 0-0/1-2=0-0/1-2 ~ 0-0/2-0=0-0/2-0 ~ 0-0/2-1=0-0/2-1 ~ 0-0/3-0=0-0/3-0 ~ 0-0/4+=0-0/4+ ~ 0-1/0-1=0-1/0-1 ~ 0-1/0-2=0-1/0-2 ~ 0-1/0-3=0-1/0-3 ~ 0-1/1-1=0-1/1-1 ~ 0-1/1-2=0-1/1-2 ~ 0-1/2-1=0-1/2-1 ~ 0-1/4+=0-1/4+ ~ 0-2/0-2=0-2/0-2 ~ 0-2/0-3=0-2/0-3 ~ 0-2/1-2=0-2/1-2 ~ 0-2/4+=0-2/4+ ~ 0-3/0-3=0-3/0-3 ~ 0-3/4+=0-3/4+ ~ 1-0/1-0=1-0/1-0 ~ 1-0/1-1=1-0/1-1 ~ 1-0/1-2=1-0/1-2 ~ 1-0/2-0=1-0/2-0 ~ 1-0/2-1=1-0/2-1 ~ 1-0/3-0=1-0/3-0 ~ 1-0/4+=1-0/4+ ~ 1-1/1-1=1-1/1-1 ~ 1-1/1-2=1-1/1-2 ~ 1-1/2-1=1-1/2-1 ~ 1-1/4+=1-1/4+ ~ 1-2/1-2=1-2/1-2 ~ 1-2/4+=1-2/4+ ~ 2-0/2-0=2-0/2-0 ~ 2-0/2-1=2-0/2-1 ~ 2-0/3-0=2-0/3-0 ~ 2-0/4+=2-0/4+ ~ 2-1/2-1=2-1/2-1 ~ 2-1/4+=2-1/4+ ~ 3-0/3-0=3-0/3-0 ~ 3-0/4+=3-0/4+ ~ 4+/4+=4+/4+
exact-goals-ft ; S_EXACTGOAL ; Exact Goals ; POPULAR ;  ; 1=1 ~ 2=2 ~ 3=3 ~ 4=4 ~ 5=5 ~ 6=6
exact-goals-1h ; S_GOALS1T ; 1st Half - Exact Goals ; HT ;  ; 1=1 ~ 2=2 ~ 3=3
exact-goals-2h ; S_GOALS2T ; 2nd Half - Total Goals ; 2T ;  ; 1=1 ~ 2=2 ~ 3=3
home-exact-goals-ft ; S_GOALSHOME ; Exact Goals Home ; GOAL ;  ; 0=0 ~ 1=1 ~ 2=2 ~ 3+=3+
away-exact-goals-ft ; S_GOALSAWAY ; Exact Goals Away ; GOAL ;  ; 0=0 ~ 1=1 ~ 2=2 ~ 3+=3+
multigoals-ft ; S_NGOALS ; Multi Goal ; GOAL ;  ; 1-2=1-2 ~ 1-3=1-3 ~ 1-4=1-4 ~ 1-5=1-5 ~ 1-6=1-6 ~ 2-3=2-3 ~ 2-4=2-4 ~ 2-5=2-5 ~ 2-6=2-6 ~ 3-4=3-4 ~ 3-5=3-5 ~ 3-6=3-6 ~ 4-5=4-5 ~ 4-6=4-6 ~ 5-6=5-6
multigoals-1h ; S_MGOAL1T ; 1st Half - Multi Goal ; HT ;  ; 1-2=12 ~ 1-3=13 ~ 2-3=23
multigoals-2h ; S_MGOAL2T ; 2nd Half - Multi Goal ; 2T ;  ; 1-2=12 ~ 1-3=13 ~ 2-3=23
home-multigoals-ft ; S_TMGHO ; Multi Goal Home ; GOAL ;  ; 1-2=HO12 ~ 1-3=HO13 ~ 2-3=HO23
away-multigoals-ft ; S_TMGAW ; Multi Goal Away ; GOAL ;  ; 1-2=AW12 ~ 1-3=AW13 ~ 2-3=AW23
winning-margin-ft ; S_WINMARGIN ; Winning Margins ; OTHER ;  ; home-1=HT1 ~ home-2=HT2 ~ home-3+=HT>2 ~ away-1=AT1 ~ away-2=AT2 ~ away-3+=AT>2 ~ draw=X
teams-to-score-ft ; S_SCORET ; Team to Score ; OTHER ;  ; none=NG ~ home-only=1 ~ away-only=2 ~ both=GG
home-clean-sheet-ft ; S_CLEANSH ; Clean Sheet Home ; HOMEAWAY ;  ; yes=Y ~ no=N
away-clean-sheet-ft ; S_CLEANSA ; Clean Sheet Away ; HOMEAWAY ;  ; yes=Y ~ no=N
home-win-to-nil-ft ; S_HOMEWINNIL ; Home Win to Nil ; HOMEAWAY ;  ; yes=Y ~ no=N
away-win-to-nil-ft ; S_AWAYWINNIL ; Away Win to Nil ; HOMEAWAY ;  ; yes=Y ~ no=N
home-win-to-nil-1h ; S_HOME0HT ; Home Win to 0 1st Half ; HT ;  ; yes=Y ~ no=N
away-win-to-nil-1h ; S_AWAY0HT ; Away Win to 0 1st Half ; HT ;  ; yes=Y ~ no=N
home-win-to-nil-2h ; S_HOME02T ; Home Win to Nil 2HT ; 2T ;  ; yes=Y ~ no=N
away-win-to-nil-2h ; S_AWAY02T ; Away Win to Nil 2HT ; 2T ;  ; yes=Y ~ no=N
home-to-score-ft ; S_HTS ; Home To Score ; HOMEAWAY ;  ; yes=Y ~ no=N
away-to-score-ft ; S_AWAYSCORE ; Away to Score ; HOMEAWAY ;  ; yes=Y ~ no=N
home-to-score-1h ; S_1SCOREHT ; Home Score 1st Half ; HT ;  ; yes=Y ~ no=N
away-to-score-1h ; S_2SCOREHT ; Away Score 1st Half ; HT ;  ; yes=Y ~ no=N
home-to-score-2h ; S_1SCORE2T ; Home Score 2nd Half ; 2T ;  ; yes=Y ~ no=N
away-to-score-2h ; S_2SCORE2T ; Away Score 2nd Half ; 2T ;  ; yes=Y ~ no=N
next-goal-ft ; S_1STGOAL ; First Team to Score ; POPULAR ; =1 ; home=1 ~ none=X ~ away=2
last-goal-ft ; S_LASTSCORE ; Last Team to Score ; GOAL ;  ; home=1 ~ none=N ~ away=2
first-goal-1x2-ft ; S_MATCHOVERFLOW ; 1X2 + First Goal ; COMBINED ; =1 ; home-goal-home=1-1STGOAL1 ~ home-goal-draw=1-1STGOALX ~ home-goal-away=1-1STGOAL2 ~ away-goal-home=2-1STGOAL1 ~ away-goal-draw=2-1STGOALX ~ away-goal-away=2-1STGOAL2 ~ no-goal=NOGOAL
highest-scoring-half ; S_HIGHHALF ; Highest Scoring Half ; GOAL ;  ; 1st=1 ~ 2nd=2 ~ equal=E
home-highest-scoring-half ; S_HOMEHIGHHALF ; Highest Scoring Half Home Team ; HOMEAWAY ;  ; 1st=1 ~ 2nd=2 ~ equal=E
away-highest-scoring-half ; S_AWAYHIGHHALF ; Highest Scoring Half Away Team ; HOMEAWAY ;  ; 1st=1 ~ 2nd=2 ~ equal=E
home-win-both-halves ; S_HOMEWINBOTH ; Home Win Both Halves ; HOMEAWAY ;  ; yes=Y ~ no=N
away-win-both-halves ; S_AWAYWINBOTH ; Away Win Both Halves ; HOMEAWAY ;  ; yes=Y ~ no=N
home-win-either-half ; S_HOMEWINHALF ; Home Win Either Half ; HOMEAWAY ;  ; yes=Y ~ no=N
away-win-either-half ; S_AWAYWINHALF ; Away Win Either Half ; HOMEAWAY ;  ; yes=Y ~ no=N
home-score-both-halves ; S_HOMESCOREBOTH ; Home Score Both Halves ; HOMEAWAY ;  ; yes=Y ~ no=N
away-score-both-halves ; S_AWAYSCOREBOTH ; Away Score Both Halves ; HOMEAWAY ;  ; yes=Y ~ no=N
both-halves-over-1-5 ; S_TOTAL1T2T ; Total Goals 1st + 2nd Half ; GOAL ;  ; yes=2+AND2+Y ~ no=2+AND2+N
both-halves-under-1-5 ; S_TOTAL1T2T ; Total Goals 1st + 2nd Half ; GOAL ;  ; yes=1-AND1-Y ~ no=1-AND1-N
1h-result-or-match-result ; S_CHANCEMIXN ; Chance Mix + ; COMBINED ;  ; home=1H1FT ~ draw=XHXFT ~ away=2H2FT
1x2-10min ; S_1X21ST10MIN ; 1X2 - 10 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
1x2-5min ; S_1X21ST5MIN ; 1X2 - 5 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
1x2-15min ; S_1X21ST15MIN ; 1X2 - 15 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
1x2-20min ; S_1X21ST20MIN ; 1X2 - 20 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
1x2-30min ; S_1X21ST30MIN ; 1X2 - 30 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
1x2-60min ; S_1X21ST60MIN ; 1X2 - 60 Minutes ; OTHER ;  ; home=1 ~ draw=X ~ away=2
total-goals-5min ; S_S5MIN ; Score 5 Minutes ; POPULAR ; =0.5 ; over=YF5M ~ under=NF5M
total-goals-10min ; S_S10MIN ; Score 10 Minutes ; POPULAR ; =0.5 ; over=YS10M ~ under=NS10M
total-goals-15min ; S_S15MIN ; Score 15 Minutes ; POPULAR ; =0.5 ; over=YS15M ~ under=NS15M
total-goals-20min ; S_S20MIN ; Score 20 Minutes ; POPULAR ; =0.5 ; over=YS20M ~ under=NS20M
total-goals-30min ; S_S30MIN ; Score 30 Minutes ; POPULAR ; =0.5 ; over=YS30M ~ under=NS30M
early-goals-10min-ft ; S_OU15E1 ; O/U 1.5 Early (10 Minutes) ; EARLY ; !1.5 ; over=O ~ under=U
early-goals-30min-ft ; S_OU25E3 ; O/U 2.5 Early (30 Minutes) ; EARLY ; !2.5 ; over=O ~ under=U
early-goals-50min-ft ; S_OU35E5 ; O/U 3.5 Early (50 Minutes) ; EARLY ; !3.5 ; over=O ~ under=U
1x2-total-ft ; S_1X2OU ; 1X2 + Over/Under ; COMBINED ; @ ; home-under=1U ~ home-over=1O ~ draw-under=XU ~ draw-over=XO ~ away-under=2U ~ away-over=2O
1x2-total-1h ; S_1X2HTOU ; 1st Half - 1X2 + Over/Under ; COMBINED ; @ ; home-under=1U1T ~ home-over=1O1T ~ draw-under=XU1T ~ draw-over=XO1T ~ away-under=2U1T ~ away-over=2O1T
1x2-total-2h ; S_1X22TOU ; 2nd Half - 1X2 + Over/Under ; COMBINED ; @ ; home-under=1U2T ~ home-over=1O2T ~ draw-under=XU2T ~ draw-over=XO2T ~ away-under=2U2T ~ away-over=2O2T
1x2-btts-ft ; S_1X2GGNG ; 1X2 + Goal/No Goal ; COMBINED ;  ; home-yes=1ANDGG ~ home-no=1ANDNG ~ draw-yes=XANDGG ~ draw-no=XANDNG ~ away-yes=2ANDGG ~ away-no=2ANDNG
1x2-btts-1h ; S_1X2HTGGNG ; 1st Half - 1X2 + Goal/No Goal ; COMBINED ;  ; home-yes=1HTANDGG ~ home-no=1HTANDNG ~ draw-yes=XHTANDGG ~ draw-no=XHTANDNG ~ away-yes=2HTANDGG ~ away-no=2HTANDNG
1x2-btts-2h ; S_2HT1X2GGNG ; 2nd Half - 1X2 + Goal/No Goal ; COMBINED ;  ; home-yes=12HTANDGG ~ home-no=12HTANDNG ~ draw-yes=X2HTANDGG ~ draw-no=X2HTANDNG ~ away-yes=22HTANDGG ~ away-no=22HTANDNG
double-chance-total-ft ; S_DCOU ; Double Chance + Over/Under ; COMBINED ; @ ; home-draw-under=1XU ~ home-draw-over=1XO ~ home-away-under=12U ~ home-away-over=12O ~ draw-away-under=X2U ~ draw-away-over=X2O
double-chance-total-1h ; S_HTDCOU ; 1st Half - Double Chance + Over/Under ; COMBINED ; @ ; home-draw-under=1XU ~ home-draw-over=1XO ~ home-away-under=12U ~ home-away-over=12O ~ draw-away-under=X2U ~ draw-away-over=X2O
double-chance-total-2h ; S_2TDCOU ; 2nd Half - Double Chance + Over/Under ; COMBINED ; @ ; home-draw-under=1XU ~ home-draw-over=1XO ~ home-away-under=12U ~ home-away-over=12O ~ draw-away-under=X2U ~ draw-away-over=X2O
double-chance-btts-ft ; S_DCGGNG ; Double Chance + Goal/No Goal ; COMBINED ;  ; home-draw-yes=1XGG ~ home-draw-no=1XNG ~ home-away-yes=12GG ~ home-away-no=12NG ~ draw-away-yes=X2GG ~ draw-away-no=X2NG
double-chance-btts-1h ; S_DCGGNGHT ; 1st Half - Double Chance + Goal/No Goal ; COMBINED ;  ; home-draw-yes=1XGGHT ~ home-draw-no=1XNGHT ~ home-away-yes=12GGHT ~ home-away-no=12NGHT ~ draw-away-yes=X2GGHT ~ draw-away-no=X2NGHT
double-chance-btts-2h ; S_DCGGNG2T ; 2nd Half - Double Chance + Goal/No Goal ; COMBINED ;  ; home-draw-yes=1XGG2T ~ home-draw-no=1XNG2T ~ home-away-yes=12GG2T ~ home-away-no=12NG2T ~ draw-away-yes=X2GG2T ~ draw-away-no=X2NG2T
total-btts-ft ; S_GGNGOU ; Goal/No Goal + Over/Under ; COMBINED ; @2.5 ; over-yes=GGOVER ~ under-yes=GGUNDER ~ over-no=NGOVER ~ under-no=NGUNDER
total-btts-ft ; S_GGNGOUN ; GG/NG & Over/Under 3.5 ; COMBINED ; @3.5 ; over-yes=GGO ~ under-yes=GGU ~ over-no=NGO ~ under-no=NGU
home-or-over-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=1orOv
home-or-over-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=1orOv
home-or-under-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=1orUn
home-or-under-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=1orUn
draw-or-over-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=XorOv
draw-or-over-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=XorOv
draw-or-under-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=XorUn
draw-or-under-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=XorUn
away-or-over-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=2orOv
away-or-over-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=2orOv
away-or-under-ft ; S_CHANCEMIXGGOU ; Chance Mix ; COMBINED ; @2.5 ; yes=2orUn
away-or-under-ft ; S_CHANCEMIXOU ; 1X2 or Over/Under ; COMBINED ; @1.5,3.5 ; yes=2orUn
home-or-btts-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=1orGG
home-or-any-clean-sheet-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=1orNG
draw-or-btts-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=XorGG
draw-or-any-clean-sheet-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=XorNG
away-or-btts-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=2orGG
away-or-any-clean-sheet-ft ; S_CHANCEMIX ; 1X2 Or Goal/No Goal ; COMBINED ;  ; yes=2orNG
any-team-2-in-a-row ; S_SCORE2R ; A Team Score 2 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
home-2-in-a-row ; S_HOMES2R ; Home To Score 2 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
away-2-in-a-row ; S_SCOREA2R ; Away to Score 2 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
any-team-3-in-a-row ; S_SCORE3R ; A Team Score 3 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
home-3-in-a-row ; S_SCOREH3R ; Home to Score 3 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
away-3-in-a-row ; S_SCOREA3R ; Away to Score 3 in a Row ; HOMEAWAY ;  ; yes=Y ~ no=N
home-lead-by-1 ; S_HL ; Home to Win - 1UP/2UP ; HOMEAWAY ;  ; yes=HOME1Y ~ no=HOME1N
away-lead-by-1 ; S_AL ; Away to Win - 1UP/2UP ; HOMEAWAY ;  ; yes=AWAY1Y ~ no=AWAY1N
home-win-2up-yes-no ; S_HL ; Home to Win - 1UP/2UP ; HOMEAWAY ;  ; yes=HOME2Y ~ no=HOME2N
away-win-2up-yes-no ; S_AL ; Away to Win - 1UP/2UP ; HOMEAWAY ;  ; yes=AWAY2Y ~ no=AWAY2N
corners-total-ft ; S_OUCORNERS ; Corners - Over/Under ; CORNER ; @ ; over=O ~ under=U
corners-total-1h ; S_C1HTOU ; 1st Half - Over/Under Corners ; CORNER ; @ ; over=O ~ under=U
corners-total-2h ; S_C2HTOU ; 2nd Half - Corner Over/Under ; CORNER ; @ ; over=O ~ under=U
corners-1x2-ft ; S_TEAMCORNER ; Corners - 1X2 ; CORNER ;  ; home=1 ~ draw=X ~ away=2
corners-1x2-1h ; S_TEAMCORNER1T ; 1st Half - 1X2 Corners ; CORNER ;  ; home=1 ~ draw=X ~ away=2
corners-1x2-2h ; S_1X2C2HT ; 2nd Half - 1X2 Corner ; CORNER ;  ; home=1 ~ draw=X ~ away=2
corners-asian-handicap-ft ; S_CAH ; Corner Asian Handicap ; CORNER ; @ ; home=1 ~ away=2
corners-asian-handicap-1h ; S_CAHH ; Corner Asian Handicap HT ; CORNER ; @ ; home=1 ~ away=2
corners-asian-handicap-2h ; S_CAH2 ; Corner Asian Handicap 2HT ; CORNER ; @ ; home=1 ~ away=2
corners-handicap-3way-ft ; S_HNDCORNER ; Corners - Handicap ; CORNER ; @ ; home=1H ~ draw=XH ~ away=2H
corners-handicap-3way-1h ; S_CHH ; Corner Handicap HT ; CORNER ; @ ; home=1 ~ draw=X ~ away=2
corners-handicap-3way-2h ; S_CH2 ; Corner Handicap 2HT ; CORNER ; @ ; home=1 ~ draw=X ~ away=2
corners-odd-even-ft ; S_OECORNER ; Corners - Odd/Even ; CORNER ;  ; odd=OD ~ even=EV
corners-odd-even-1h ; S_OECH ; 1st Half - Odd/Even Corners ; CORNER ;  ; odd=O ~ even=E
corners-range-1h ; S_MULTICH1 ; 1st Half - Multi Corner ; CORNER ;  ; 0-4=04HT ~ 5-6=56HT ~ 7+=7HT
corners-last-ft ; S_LASTCORNER ; Last Corner ; CORNER ;  ; home=1 ~ none=X ~ away=2
corners-last-1h ; S_LCH ; Last Corner HT ; CORNER ;  ; home=1 ~ none=X ~ away=2
corners-first-ft ; S_1STCORNER ; First Corner ; CORNER ; =1 ; home=1 ~ none=X ~ away=2
corners-first-1h ; S_FCH ; First Corner HT ; CORNER ; =1 ; home=1 ~ none=X ~ away=2
home-corners-total-ft ; S_CORNERSHOMEOU ; Corners - Over/Under Home ; CORNER ; @ ; over=HCO ~ under=HCU
away-corners-total-ft ; S_CORNERSAWAYOU ; Corners - Over/Under Away ; CORNER ; @ ; over=ACO ~ under=ACU
corners-number-ft ; S_NCORN ; Number Corner ; CORNER ;  ; under-7=LT7Corner ~ 7=7Corner ~ 8=8Corner ~ 9=9Corner ~ 10=10Corner ~ 11=11Corner ~ 12=12Corner ~ 13=13Corner ~ 14=14Corner ~ 15=15Corner ~ 16=16Corner ~ 17=17Corner ~ 18=18Corner ~ 19=19Corner ~ 20+=20PCorner
corners-highest-half ; S_HALFCORNER ; Half Most Corner ; CORNER ;  ; 1st=1 ~ 2nd=2 ~ equal=X
bookings-total-ft ; S_OUBOOK ; Cards - Over/Under ; BOOKINGS ; @ ; over=O ~ under=U
bookings-total-1h ; S_OUBOOK1T ; 1st Half - Over/Under Cards ; BOOKINGS ; @ ; over=O ~ under=U
bookings-total-2h ; S_2HTOUCA ; 2nd Half - Over/Under Cards ; BOOKINGS ; @ ; over=O ~ under=U
bookings-1x2-ft ; S_1X2BOOK ; Cards - 1X2 ; BOOKINGS ;  ; home=1 ~ draw=X ~ away=2
bookings-1x2-1h ; S_1X2BOOK1T ; 1st Half - Cards ; BOOKINGS ;  ; home=1 ~ draw=X ~ away=2
bookings-exact-ft ; S_EXACTBOOK ; Exact Cards ; BOOKINGS ;  ; 0-3=0-3 ~ 4=4 ~ 5=5 ~ 6=6 ~ 7=7 ~ 8=8 ~ 9=9 ~ 10=10 ~ 11=11 ~ 12+=12+
bookings-exact-1h ; S_ECH ; 1st Half - Exact Cards ; BOOKINGS ;  ; 0=0 ~ 1=1 ~ 2=2 ~ 3=3 ~ 4=4 ~ 5=5 ~ 6+=6
home-bookings-exact-ft ; S_BOOKSHOME ; Number Cards Home ; BOOKINGS ;  ; 0-1=01BookHome ~ 2=2BookHome ~ 3=3BookHome ~ 4+=4+BookHome
away-bookings-exact-ft ; S_BOOKSAWAY ; Number Cards Away ; BOOKINGS ;  ; 0-1=01BookAway ~ 2=2BookAway ~ 3=3BookAway ~ 4+=4+BookAway
home-bookings-total-ft ; S_OUBOOKHOME ; Cards - Over/Under Home ; BOOKINGS ; @ ; over=O ~ under=U
away-bookings-total-ft ; S_OUBOOKAWAY ; Cards - Over/Under Away ; BOOKINGS ; @ ; over=O ~ under=U
bookings-asian-handicap-ft ; S_CAH1 ; Cards Asian Handicap ; BOOKINGS ; @ ; home=1 ~ away=2
booking-first-ft ; S_1STBOOK ; First Card 1X2 ; BOOKINGS ; =1 ; home=1 ~ none=N ~ away=2
booking-first-1h ; S_FCH1 ; First Card HT ; BOOKINGS ; =1 ; home=1 ~ none=X ~ away=2
booking-last-ft ; S_LASTBOOK ; Last Card 1X2 ; BOOKINGS ;  ; home=1 ~ none=N ~ away=2
sending-off-ft ; S_REDCARD ; Red Card ; BOOKINGS ;  ; yes=Y ~ no=N
sending-off-1h ; S_REDCARD1T ; Red Card Half Time ; BOOKINGS ;  ; yes=Y ~ no=N
home-sending-off-ft ; S_RCH ; Red Card Home ; BOOKINGS ;  ; yes=Y ~ no=N
away-sending-off-ft ; S_RCA ; Red Card Away ; BOOKINGS ;  ; yes=Y ~ no=N
bookings-odd-even-ft ; S_OEBOOK ; Odd/Even Cards ; BOOKINGS ;  ; odd=OD ~ even=EV
shots-total-ft ; S_OUSHOTS ; O/U Shots ; SHOTS ; @ ; over=O
shots-on-target-total-ft ; S_STOU ; O/U Shots on Target ; SHOTSOT ; @ ; over=O
fouls-total-ft ; S_FOU ; Fouls Over/Under ; FOULS ; @ ; over=O
offsides-total-ft ; S_OFFOU ; Over/Under Offsides ; OFFSIDES ; @ ; over=Over
saves-total-ft ; S_OUSAVES ; O/U Saves ; SAVES ; @ ; over=O
tackles-total-ft ; S_OUTACKLES ; O/U Tackles ; TACKLES ; @ ; over=O
home-shots-total-ft ; S_HOUST ; O/U Home Shots ; SHOTS ; @ ; over=HOver
away-shots-total-ft ; S_AOUS ; O/U Away Shots ; SHOTS ; @ ; over=AOver
home-shots-on-target-total-ft ; S_STHOU ; O/U Home Shots on Target ; SHOTSOT ; @ ; over=HOMEO
away-shots-on-target-total-ft ; S_STAOU ; O/U Away Shots on Target ; SHOTSOT ; @ ; over=AWAYO
home-fouls-total-ft ; S_FOUH ; Fouls Over/Under Home ; FOULS ; @ ; over=HO
away-fouls-total-ft ; S_FOUA ; Fouls Over/Under Away ; FOULS ; @ ; over=AO
home-offsides-total-ft ; S_HOUOFF ; Home Over/Under Offside ; OFFSIDES ; @ ; over=HomeOver
away-offsides-total-ft ; S_AOUOFF ; Away Over/Under Offside ; OFFSIDES ; @ ; over=AwayOver
home-saves-total-ft ; S_HOUSA ; O/U Home Saves ; SAVES ; @ ; over=HOver
away-saves-total-ft ; S_AOUSA ; O/U Away Saves ; SAVES ; @ ; over=AOver
home-tackles-total-ft ; S_HOUTA ; O/U Home Tackles ; TACKLES ; @ ; over=HOver
away-tackles-total-ft ; S_AOUTA ; O/U Away Tackles ; TACKLES ; @ ; over=AOver
shots-1x2-ft ; S_1X2SHOTS ; 1X2 Shots ; SHOTS ;  ; home=1 ~ draw=X ~ away=2
shots-on-target-1x2-ft ; S_ST ; 1X2 Shots on Target ; SHOTSOT ;  ; home=1 ~ draw=X ~ away=2
shots-total-1h ; S_HOUS ; HT Ov/Un Shots ; SHOTS ; @ ; over=O ~ under=U
shots-on-target-total-1h ; S_HOUST1 ; HT O/U Shots Target ; SHOTSOT ; @ ; over=O ~ under=U
fouls-total-1h ; S_HOUF ; HT Ov/Un Fouls ; FOULS ; @ ; over=O ~ under=U
shots-1x2-1h ; S_HS ; HT Shots ; SHOTS ;  ; home=1 ~ draw=X ~ away=2
shots-on-target-1x2-1h ; S_HST ; HT Shots Target ; SHOTSOT ;  ; home=1 ~ draw=X ~ away=2
fouls-1x2-1h ; S_HF ; HT Fouls ; FOULS ;  ; home=1 ~ draw=X ~ away=2
`;
